import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Shortcut } from '#hooks/use-shortcut.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { keyCaps } from './keys.ts';
import classes from './ShortcutSheet.module.css';
import { words } from './words.ts';

interface ShortcutSheetProps {
  /** Undefined while the sheet is closed. */
  readonly shortcuts: readonly Shortcut[] | undefined;
  readonly onClose: () => void;
}

/** Every key that works on this screen now. */
export function ShortcutSheet({ shortcuts, onClose }: ShortcutSheetProps): ReactNode {
  return (
    <Dialog opened={shortcuts !== undefined} onClose={onClose} title={words.shortcuts}>
      <dl className={classes['keys']}>
        {shortcuts?.map(({ keys, does }) => (
          <div key={`${keys} ${does}`} className={classes['key']}>
            <dt>
              {keyCaps(keys).map((cap) => (
                <Kbd key={cap}>{cap}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
