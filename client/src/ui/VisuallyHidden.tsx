import type { ReactNode } from 'react';
import classes from './VisuallyHidden.module.css';

/** Text for people who listen to the screen. */
export function VisuallyHidden({ id, children }: { readonly id?: string; readonly children: ReactNode }): ReactNode {
  return (
    <span id={id} className={classes['hidden']}>
      {children}
    </span>
  );
}
