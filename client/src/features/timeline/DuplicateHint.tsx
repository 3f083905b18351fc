import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { clockWords, wallTime } from '@debrief/shared/domain/local-time.ts';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSettledEventText } from '#hooks/use-settled-event-text.ts';
import { useTimelineFields } from '#hooks/use-timeline-fields.ts';
import classes from './RowFacts.module.css';
import type { TimelineEdits } from './use-timeline-edits.ts';
import { eventName, hintWords } from './words.ts';

interface DuplicateHintProps {
  readonly id: TimelineEntryId;
  /** The event that looks the same. */
  readonly otherId: TimelineEntryId;
  readonly timeZone: string;
  readonly edits: TimelineEdits;
}

/** Asks whether two events are one. */
export function DuplicateHint({ id, otherId, timeZone, edits }: DuplicateHintProps): ReactNode {
  const other = useTimelineFields(otherId);
  const text = useSettledEventText(otherId);
  if (!other || other.at === null) return null;
  return (
    <div className={classes['hint']}>
      <Copy size={13} aria-hidden />
      <span>
        {hintWords.sameAs(clockWords(wallTime(other.at, timeZone)), other.source)}{' '}
        <button
          type="button"
          className={classes['act']}
          aria-label={hintWords.mergeLabel(eventName(text))}
          onClick={() => edits.merge(otherId, id)}
        >
          {hintWords.merge}
        </button>
        <button type="button" className={classes['act']} onClick={() => edits.keepApart(otherId, id)}>
          {hintWords.notSame}
        </button>
      </span>
    </div>
  );
}
