import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Below the text: buttons, the safe one first. */
  readonly actions?: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly children: ReactNode;
}

/**
 * A question or a sheet over the page. Mantine's own header is a `<header>`, which beside the page's one is a
 * second banner to people who listen to the screen; this one is not.
 */
export function Dialog({ opened, onClose, title, actions, size = 'md', children }: DialogProps): ReactNode {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content className={classes['content']}>
        <div className={classes['head']}>
          <Modal.Title className={classes['title']}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" size={36} />
        </div>
        <Modal.Body>
          {children}
          {actions && <div className={classes['actions']}>{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
