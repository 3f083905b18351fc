import type { ReactNode } from 'react';
import classes from './Ghosts.module.css';

interface GhostsProps {
  readonly heading?: boolean;
  readonly cards?: 1 | 2;
  /** Panels rather than rows. */
  readonly tall?: boolean;
}

/** What is on its way, in grey. */
export function Ghosts({ heading = false, cards = 2, tall = false }: GhostsProps): ReactNode {
  return (
    <div className={classes['ghosts']} data-tall={tall || undefined} aria-busy="true">
      {heading && <div className={classes['heading']} />}
      <div className={classes['card']} />
      {cards === 2 && <div className={classes['card']} />}
    </div>
  );
}
