import { shortTimeWords } from '@debrief/shared/domain/date-words.ts';
import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useNeutraliser } from '#hooks/use-neutraliser.ts';
import classes from './LiveBlock.module.css';
import { words } from './words.ts';

/** The events of the timeline that somebody has starred. */
export function KeyPointsBlock(): ReactNode {
  const entries = useDocumentState((state) => state.timeline.rows).filter(({ isKey }) => isKey);
  const neutralise = useNeutraliser();
  const timeZone = useMeeting(({ record }) => knownTimeZone(record.timeZone));
  if (entries.length === 0) return <p className={classes['note']}>{words.blocks['key-points']}</p>;
  return (
    <ol className={classes['rows']}>
      {entries.map(({ id, at, text }) => (
        <li key={id} className={classes['row']}>
          <Star size={15} aria-hidden className={classes['icon']} />
          <span className={classes['time']}>{at === null ? words.noTime : shortTimeWords(at, timeZone)}</span>
          <span>{neutralise(text)}</span>
        </li>
      ))}
    </ol>
  );
}
