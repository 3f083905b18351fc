import { useSyncExternalStore, type ReactNode } from 'react';
import type { Announcer } from './announcer.ts';
import classes from './VisuallyHidden.module.css';

/** The two live regions: a polite one and one that interrupts. */
export function LiveRegion({ announcer }: { readonly announcer: Announcer }): ReactNode {
  const { polite, assertive } = useSyncExternalStore(announcer.subscribe, announcer.getSnapshot);
  return (
    <>
      <div className={classes['hidden']} role="status">
        {polite}
      </div>
      <div className={classes['hidden']} role="alert">
        {assertive}
      </div>
    </>
  );
}
