import { clockWords, wallTime } from '@debrief/shared/domain/local-time.ts';
import { ClockAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TimelineFields } from '#hooks/use-timeline-fields.ts';
import classes from './RowFacts.module.css';
import { dayAndTime } from './time-words.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';
import { eventWords } from './words.ts';

interface OtherTimesProps {
  readonly entry: TimelineFields;
  readonly timeZone: string;
  readonly readOnly: boolean;
  readonly edits: TimelineEdits;
}

/** Times that other sources give for the event, side by side until somebody decides. */
export function OtherTimes({ entry, timeZone, readOnly, edits }: OtherTimesProps): ReactNode {
  if (entry.alternatives.length === 0) return null;
  return (
    <ul className={classes['times']}>
      {entry.alternatives.map(({ id, at, source }) => {
        const isSameDay = entry.at !== null && wallTime(entry.at, timeZone).date === wallTime(at, timeZone).date;
        const time = isSameDay ? clockWords(wallTime(at, timeZone)) : dayAndTime(at, timeZone);
        return (
          <li key={id}>
            <ClockAlert size={13} aria-hidden />
            <span>
              {eventWords.otherTime(source, time)}{' '}
              {!readOnly && (
                <>
                  <button
                    type="button"
                    className={classes['act']}
                    aria-label={eventWords.useTimeLabel(time)}
                    onClick={() => edits.chooseTime(entry.id, id)}
                  >
                    {eventWords.useTime}
                  </button>
                  <button
                    type="button"
                    className={classes['act']}
                    aria-label={eventWords.dismissLabel(time)}
                    onClick={() => edits.dismissTime(entry.id, id)}
                  >
                    {eventWords.dismiss}
                  </button>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
