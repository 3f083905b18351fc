import { agreedTimeWords } from '@debrief/shared/domain/date-words.ts';
import { countdown, dueState } from '@debrief/shared/domain/due.ts';
import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { ReactNode } from 'react';
import { DueChip } from '#ui/DueChip.tsx';

interface DueBadgeProps {
  readonly record: Pick<PostmortemRecord, 'dueAt' | 'status' | 'publishedAt' | 'delayReason' | 'timeZone'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** How far away the deadline is; nothing where there is none, or where it is kept. A justified delay says why on hovering. */
export function DueBadge({ record, now }: DueBadgeProps): ReactNode {
  const state = dueState(record, now);
  if (state === null || state === 'done' || record.dueAt === null) return null;
  const when = agreedTimeWords(record.dueAt, knownTimeZone(record.timeZone));
  const left = countdown(record.dueAt, now);
  if (record.delayReason === '') {
    return (
      <DueChip state={state} title={when}>
        {left}
      </DueChip>
    );
  }
  // A delay with a reason is agreed: it is told, but it does not alarm.
  return (
    <DueChip state={state === 'overdue' ? 'soon' : state} title={`${when} · ${record.delayReason}`}>
      {left}, justified
    </DueChip>
  );
}
