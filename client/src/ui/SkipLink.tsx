import type { ReactNode } from 'react';
import classes from './SkipLink.module.css';

/** The first stop of the keyboard, seen only then: past the bar to what has the id `main`. */
export function SkipLink({ children }: { readonly children: string }): ReactNode {
  return (
    <a className={classes['skip']} href="#main">
      {children}
    </a>
  );
}
