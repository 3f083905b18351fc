import type { SummaryAction } from '@debrief/shared/summary/summary.ts';
import { actionTitle, actionWords } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import classes from './SummaryActions.module.css';

/** What will change, by whom and until when. */
export function SummaryActions({ actions }: { readonly actions: readonly SummaryAction[] }): ReactNode {
  return (
    <ol className={classes['actions']}>
      {actions.map((action, index) => (
        <li key={index}>
          <span className={classes['title']}>{actionTitle(action)}</span>
          <span className={classes['facts']}>{actionWords(action)}</span>
        </li>
      ))}
    </ol>
  );
}
