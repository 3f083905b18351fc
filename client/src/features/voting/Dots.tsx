import type { ReactNode } from 'react';
import classes from './Dots.module.css';
import { words } from './words.ts';

/** My dots on a theme, of those that may be there. */
export function Dots({ placed, most }: { readonly placed: number; readonly most: number }): ReactNode {
  return (
    <span className={classes['dots']} role="img" aria-label={words.dotsHere(placed, most)}>
      {Array.from({ length: most }, (_, index) => (
        <span key={index} className={classes['dot']} data-on={index < placed || undefined} />
      ))}
    </span>
  );
}
