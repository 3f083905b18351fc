import type { ReactNode } from 'react';
import classes from './StageHeading.module.css';

/** The id of the heading that gets the focus when somebody goes to another stage. */
export const STAGE_HEADING_ID = 'stage-heading';

/** The one question of a stage, with one line of rules under it. */
export function StageHeading({
  question,
  children,
}: {
  readonly question: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <header className={classes['heading']}>
      <h1 id={STAGE_HEADING_ID} tabIndex={-1} className={classes['question']}>
        {question}
      </h1>
      {children && <p className={classes['lead']}>{children}</p>}
    </header>
  );
}
