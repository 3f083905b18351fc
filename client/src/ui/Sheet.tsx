import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';

interface SheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A panel from the right, for what has no room beside the page. */
export function Sheet({ opened, onClose, title, children }: SheetProps): ReactNode {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={340}>
      <Drawer.Overlay />
      <Drawer.Content className={classes['content']}>
        <div className={classes['head']}>
          <Drawer.Title className={classes['title']}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" size={36} />
        </div>
        {children}
      </Drawer.Content>
    </Drawer.Root>
  );
}
