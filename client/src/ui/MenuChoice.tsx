import { Menu } from '@mantine/core';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './MenuChoice.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface MenuChoiceProps {
  readonly isCurrent: boolean;
  readonly icon?: ReactNode;
  /** What it means; empty when its name says all. */
  readonly note: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of several in a menu; which one it is now is told to the eye and the ear. */
export function MenuChoice({ isCurrent, icon, note, onChoose, children }: MenuChoiceProps): ReactNode {
  return (
    <Menu.Item leftSection={icon} rightSection={isCurrent && <Check size={15} aria-hidden />} onClick={onChoose}>
      {children}
      {isCurrent && <VisuallyHidden> (now)</VisuallyHidden>}
      {note !== '' && <small className={classes['note']}>{note}</small>}
    </Menu.Item>
  );
}
