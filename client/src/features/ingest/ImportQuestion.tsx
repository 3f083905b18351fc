import { useState, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import classes from './ImportDialog.module.css';
import { likelyAnswer } from './import-state.ts';
import { ReadingFields } from './ReadingFields.tsx';
import type { Import, ImportProblem } from './use-import.ts';
import { words } from './words.ts';

interface ImportQuestionProps {
  readonly run: Import;
  readonly problem: ImportProblem;
  readonly formId: string;
}

/** Asks for all that the times leave open at once, with what is most likely filled in. */
export function ImportQuestion({ run, problem: { lacks }, formId }: ImportQuestionProps): ReactNode {
  const record = useMeeting((event) => event.record);
  const [answer, setAnswer] = useState(() => likelyAnswer(run.choice, record));
  const { date, timeZone } = answer;
  return (
    <form
      id={formId}
      className={classes['source']}
      onSubmit={(event) => {
        event.preventDefault();
        void run.readAgain({
          ...(lacks.includes('date') && { date }),
          ...(lacks.includes('time-zone') && { timeZone }),
        });
      }}
    >
      <div className={classes['row']}>
        <ReadingFields required={lacks} value={answer} onChange={(change) => setAnswer({ ...answer, ...change })} />
      </div>
      <p className={classes['hint']}>{lacks.includes('date') ? words.dateAskedHint : words.zoneAskedHint}</p>
    </form>
  );
}
