import { longDayWords, shortTimeWords } from '@debrief/shared/domain/date-words.ts';
import { minutesAhead, otherOffset, parseLocalTime, type TimeFrame } from '@debrief/shared/domain/local-time.ts';
import { skippedNote } from '@debrief/shared/domain/skipped-time.ts';

/** What a text in the time field means so far. */
export type TimeReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'time'; readonly at: string; readonly label: string; readonly skipped: string | undefined }
  | { readonly kind: 'unclear'; readonly hint: string };

const HINTS = {
  unreadable: 'Not saved yet. Write it like 9:12, 2026-11-20 09:12, yesterday 14:00 or +5m.',
  'no-such-time': 'Not saved yet: there is no such time between 1970 and 2199. Check the hour, the minute and the day.',
  'unknown-zone':
    'Not saved yet: this is not what the zone is called on that day. Write an offset like +01:00, or UTC.',
} as const;

/** Further away than this many days, an event is more likely on the wrong day. */
const FAR_DAYS = 3;
const dayMs = 86_400_000;

/**
 * Reads what was typed and says in words what was understood, and what may be wrong with it.
 *
 * @param besideAt - the event before, ISO 8601 UTC; null when there is none
 */
export function readTime(input: string, frame: TimeFrame, besideAt: string | null = null): TimeReading {
  if (input.trim() === '') return { kind: 'empty' };
  const answer = parseLocalTime(input, frame);
  if (!answer.ok) return { kind: 'unclear', hint: HINTS[answer.refusal] };
  const at = answer.value;
  const skipped = skippedNote(input, frame);
  const notes = [skipped, twiceNote(at, frame.timeZone), farNote(at, besideAt)].filter((note) => note !== undefined);
  return { kind: 'time', at, label: [shortTimeWords(at, frame.timeZone), ...notes].join('. '), skipped };
}

function twiceNote(at: string, timeZone: string): string | undefined {
  const other = otherOffset(at, timeZone);
  return other === undefined
    ? undefined
    : `The clock shows it twice that night: write ${other} behind it for the other one`;
}

function farNote(at: string, besideAt: string | null): string | undefined {
  const days = besideAt === null ? 0 : Math.trunc((Date.parse(at) - Date.parse(besideAt)) / dayMs);
  if (Math.abs(days) <= FAR_DAYS) return undefined;
  return `That is ${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} the event above. Is the day right?`;
}

/** "Friday, 20 November 2026" from `2026-11-20`. */
export const dayLabel = longDayWords;

/** "Fri 20 Nov, 09:12". */
export const dayAndTime = shortTimeWords;

interface AddedEvent {
  readonly at: string | null;
  readonly previousAt: string | null;
  readonly wasJustAdded: boolean;
}

const halfDayMs = 12 * 3_600_000;

/** The time of the event before, when a bare clock time in this one is read as going on from there, past midnight too. */
export function goesOnFrom({ at, previousAt, wasJustAdded }: AddedEvent): string | undefined {
  if (previousAt === null) return undefined;
  if (at === null) return previousAt;
  const isClose = Math.abs(Date.parse(at) - Date.parse(previousAt)) <= halfDayMs;
  return wasJustAdded && isClose ? previousAt : undefined;
}

/** How long after the event before: "18 min", "1 h 5 min", "2 d 3 h"; undefined for less than a minute. */
export function gapLabel(from: string, to: string): string | undefined {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  return Number.isFinite(minutes) && minutes >= 1 ? durationLabel(minutes) : undefined;
}

/** "18 min", "1 h 5 min", "2 d 3 h" from a minute on. */
export function durationLabel(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return joined([days, 'd'], [hours, 'h']);
  return joined([hours, 'h'], [rest, 'min']);
}

/** "Times are in Europe/Berlin (your time: America/New_York, 6 h behind)."; in another zone also which one it is. */
export function zoneLine({ timeZone, shownZone = timeZone, viewerZone, at }: ZoneNote): string {
  if (shownZone !== timeZone) {
    const own = shownZone === viewerZone ? `your time, ${shownZone}` : shownZone;
    const difference = zoneDifference({ of: timeZone, than: shownZone }, at);
    return `Shown in ${own}. The postmortem’s zone is ${timeZone}${difference === '' ? '' : `, ${difference}`}.`;
  }
  const difference = zoneDifference({ of: viewerZone, than: timeZone }, at);
  if (difference === '') return `Times are in ${timeZone}.`;
  return `Times are in ${timeZone} (your time: ${viewerZone}, ${difference}).`;
}

interface ZoneNote {
  /** The postmortem's. */
  readonly timeZone: string;
  /** The one that times are shown in; the postmortem's unless told. */
  readonly shownZone?: string;
  readonly viewerZone: string;
  /** The day whose offsets count, ISO 8601 UTC. */
  readonly at: string;
}

/** "6 h behind"; empty when both clocks show the same. */
function zoneDifference(zones: { readonly of: string; readonly than: string }, at: string): string {
  const ahead = minutesAhead(at, zones);
  if (ahead === 0) return '';
  const minutes = Math.abs(ahead);
  return `${joined([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min'])} ${ahead > 0 ? 'ahead' : 'behind'}`;
}

function joined(...parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}
