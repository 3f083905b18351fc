import { shortTimeWords } from '@debrief/shared/domain/date-words.ts';
import { timesOutOfOrder } from '@debrief/shared/domain/key-times.ts';
import { MILESTONE_WORDS } from '@debrief/shared/domain/timeline.ts';
import { parseLocalTime, wallTime, type TimeFrame } from '@debrief/shared/domain/local-time.ts';
import { skippedNote } from '@debrief/shared/domain/skipped-time.ts';
import { KEY_TIMES, type KeyTime, type KeyTimes } from '@debrief/shared/domain/postmortem.ts';
import { words } from './words.ts';

/** What a text in the field of a key time means. */
export type KeyTimeEntry =
  | { readonly kind: 'none' }
  | { readonly kind: 'time'; readonly at: string; readonly label: string; readonly skipped: string | undefined }
  | { readonly kind: 'wrong'; readonly hint: string };

interface EntryFrame {
  readonly times: KeyTimes;
  readonly timeZone: string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** "Fri 20 Nov, 09:12" */
export const timeLabel = shortTimeWords;

/** `2026-11-20 09:12`: the way in which a time stands in its field, which is also a way to type it. */
export function timeText(at: string | null, timeZone: string): string {
  if (at === null) return '';
  const { date, time, offset } = wallTime(at, timeZone);
  return [date, time, ...(offset === undefined ? [] : [offset])].join(' ');
}

/** Reads a time of the incident as it was typed: a bare clock time goes on from the known time before it. */
export function readKeyTime(key: KeyTime, input: string, { times, timeZone, now }: EntryFrame): KeyTimeEntry {
  if (input.trim() === '') return { kind: 'none' };
  const frame = frameOf(key, { times, timeZone, now });
  const read = parseLocalTime(input, frame);
  if (!read.ok) return { kind: 'wrong', hint: words.refused[read.refusal] };
  const wrong = timesOutOfOrder({ ...times, [key]: read.value });
  if (wrong) return { kind: 'wrong', hint: words.outOfOrder(MILESTONE_WORDS[wrong[1]], MILESTONE_WORDS[wrong[0]]) };
  return { kind: 'time', at: read.value, label: timeLabel(read.value, timeZone), skipped: skippedNote(input, frame) };
}

/** The times around it give the day: the one before it first, for an incident goes on from there, past midnight too. */
function frameOf(key: KeyTime, { times, timeZone, now }: EntryFrame): TimeFrame {
  const place = KEY_TIMES.indexOf(key);
  const before = KEY_TIMES.slice(0, place).findLast((earlier) => times[earlier] !== null);
  const after = KEY_TIMES.slice(place + 1).find((later) => times[later] !== null);
  const goesOnFrom = before === undefined ? null : times[before];
  const near = times[key] ?? goesOnFrom ?? (after === undefined ? null : times[after]) ?? now;
  return { timeZone, near, now, ...(goesOnFrom !== null && { from: goesOnFrom, notBefore: goesOnFrom }) };
}
