import type { ReactNode } from 'react';
import classes from './Chip.module.css';
import type { Hue } from './hue.ts';

/** A small tinted word with an optional icon; its contrast holds for every hue in light and dark. */
export function Chip({
  hue,
  icon,
  title,
  children,
}: {
  readonly hue: Hue;
  readonly icon?: ReactNode;
  /** Shown on hovering: what the word means. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={classes['chip']} data-hue={hue} title={title}>
      {icon}
      {children}
    </span>
  );
}
