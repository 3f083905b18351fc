import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Below the text: buttons, the safe one first. */
  readonly actions?: ReactNode;
  /** `xl`: a piece of work of its own, which fills a phone and keeps its buttons in sight. */
  readonly size?: 'md' | 'lg' | 'xl';
  /** False: a click beside it does not close it, because what was entered would be missed. */
  readonly closesOutside?: boolean;
  readonly children: ReactNode;
}

/**
 * A question or a sheet over the page. Mantine's own header is a `<header>`, which beside the page's one is a
 * second banner to people who listen to the screen; this one is not.
 */
export function Dialog({
  opened,
  onClose,
  title,
  actions,
  size = 'md',
  closesOutside = true,
  children,
}: DialogProps): ReactNode {
  return (
    <Modal.Root opened={opened} onClose={onClose} closeOnClickOutside={closesOutside} size={size} centered>
      <Modal.Overlay />
      <Modal.Content className={classes['content']} data-size={size}>
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
