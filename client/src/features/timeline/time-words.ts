import { minutesAhead, parseLocalTime, wallTime, type TimeFrame } from '@debrief/shared/domain/local-time.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "Friday 20 November 2026" from `2026-11-20`. */
export function dayLabel(date: string): string {
  return dayFormat.format(new Date(`${date}T00:00:00Z`));
}

/** What a text in the time field means so far. */
export type TimeReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'time'; readonly at: string; readonly label: string }
  | { readonly kind: 'unclear'; readonly hint: string };

const HINTS = {
  unreadable: 'Write it like 9:12, 2026-11-20 09:12, yesterday 14:00 or +5m.',
  'no-such-time': 'There is no such time. Check the hour, the minute and the day.',
} as const;

/** Reads what was typed and says in words what was understood. */
export function readTime(input: string, frame: TimeFrame): TimeReading {
  if (input.trim() === '') return { kind: 'empty' };
  const answer = parseLocalTime(input, frame);
  if (!answer.ok) return { kind: 'unclear', hint: HINTS[answer.refusal] };
  return { kind: 'time', at: answer.value, label: dayAndTime(answer.value, frame.timeZone) };
}

/** "Fri 20 Nov, 09:12". */
export function dayAndTime(at: string, timeZone: string): string {
  const { date, time } = wallTime(at, timeZone);
  return `${shortDay(date)}, ${time}`;
}

function shortDay(date: string): string {
  return shortDayFormat.format(new Date(`${date}T00:00:00Z`));
}

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
