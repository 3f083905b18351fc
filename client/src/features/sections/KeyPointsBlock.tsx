import { clockWords, knownTimeZone, wallTime } from '@debrief/shared/domain/local-time.ts';
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import classes from './LiveBlock.module.css';
import { words } from './words.ts';

/** The events of the timeline that somebody has starred. */
export function KeyPointsBlock(): ReactNode {
  const entries = useDocumentState((state) => state.timeline.rows).filter(({ isKey }) => isKey);
  const timeZone = useMeeting(({ record }) => knownTimeZone(record.timeZone));
  if (entries.length === 0) return <p className={classes['note']}>{words.blocks['key-points']}</p>;
  return (
    <ol className={classes['rows']}>
      {entries.map(({ id, at, text }) => (
        <li key={id} className={classes['row']}>
          <Star size={15} aria-hidden className={classes['icon']} />
          <span className={classes['time']}>{at === null ? words.noTime : timeWords(at, timeZone)}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

function timeWords(at: string, timeZone: string): string {
  const wall = wallTime(at, timeZone);
  return `${wall.date} ${clockWords(wall)}`;
}
