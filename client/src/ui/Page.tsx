import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  /** The h1. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** Room for a form; `medium` for several of them, `wide` for lists. */
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** What stands at the right of the title, e.g. a button. */
  readonly aside?: ReactNode;
  /** In the header beside the name of the product. */
  readonly header?: ReactNode;
  readonly children?: ReactNode;
}

/** A screen outside the meeting: the product's name, one title, one column. */
export function Page({ title, lead, width = 'narrow', aside, header, children }: PageProps): ReactNode {
  return (
    <div className={classes['page']} data-width={width}>
      <header className={classes['header']}>
        <a className={classes['brand']} href="/">
          <img src="/icon.svg" alt="" width={28} height={28} />
          Debrief
        </a>
        {header}
      </header>
      <main className={classes['main']}>
        <div className={classes['heading']}>
          <div>
            <h1 className={classes['title']}>{title}</h1>
            {lead && <p className={classes['lead']}>{lead}</p>}
          </div>
          {aside}
        </div>
        {children}
      </main>
    </div>
  );
}
