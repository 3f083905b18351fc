import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelWaitingProps {
  readonly words: { readonly loading: string; readonly unreachable: string; readonly tryAgain: string };
  /** The last try got no answer. */
  readonly unreachable: boolean;
  readonly onRetry: () => void;
}

/** What stands in a panel while it is read, and when it could not be. */
export function PanelWaiting({ words, unreachable, onRetry }: PanelWaitingProps): ReactNode {
  if (!unreachable) {
    return (
      <p aria-busy="true" className={classes['waiting']}>
        {words.loading}
      </p>
    );
  }
  return (
    <>
      <p role="alert" className={classes['waiting']}>
        {words.unreachable}
      </p>
      <Button variant="default" size="xs" className={classes['again']} onClick={onRetry}>
        {words.tryAgain}
      </Button>
    </>
  );
}
