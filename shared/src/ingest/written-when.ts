import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { readTimeZone } from './time-zone.ts';
import { CLOCK_PATTERN, readClock, type WrittenClock } from './written-clock.ts';
import { readWrittenDate, type DateRefusal, type NumberOrder, type WrittenDate } from './written-date.ts';

/** What a cell of a table says about when something was. */
export type WrittenWhen =
  /** Milliseconds since the epoch. */
  | { readonly is: 'instant'; readonly at: number }
  | {
      readonly is: 'wall';
      readonly date: WrittenDate | null;
      readonly clock: WrittenClock;
      /** As Temporal takes it; null when the cell names none. */
      readonly zone: string | null;
      /** `~14:05` */
      readonly isApproximate: boolean;
    }
  | { readonly is: 'date'; readonly date: WrittenDate };

/** Why a cell is no time. `unknown-zone`: it names one that is not known, or means several. */
export type WhenRefusal = DateRefusal | 'no-such-time' | 'unknown-zone';

const EPOCH = /^(\d{10})(\d{3})?(?:\d{3})?(?:\.\d+)?$/u;
const APPROXIMATE = /^(?:~|≈|ca?\.|ca |approx(?:\.|imately)? |about |around )\s*/iu;
/** What stands before the minus of an offset; before any other minus a range begins: `14:05-14:20`. */
const BEFORE_OFFSET = String.raw`\s|:\d\d\.\d{1,9}|\d{4}-\d\d-\d\d \d{1,2}:\d\d(?::\d\d)?`;
/** A time of day: not the hours and minutes of an offset, not a part of a longer number. */
const CLOCK = new RegExp(String.raw`(?<![\d:.]|[+−]|(?<=${BEFORE_OFFSET})-)${CLOCK_PATTERN}(?![\d:])`, 'gu');
/** With the same spaces on both sides of the dash: `14:05 -04:00` has an offset. */
const RANGE = new RegExp(
  String.raw`^(.{0,40}?${CLOCK_PATTERN}(?: [A-Za-z]{1,5})?)(?:[-–—]| (?:[-–—]|to|until|till) )(.{0,30}?\d{1,2}:\d{2}.{0,30})$`,
  'u',
);
/** `9 am`, `14.05`, `14h05`: whole cells only, for elsewhere they are numbers. */
const LONE_HOUR = /^(\d{1,2})\s?([ap])\.?m\.?$/iu;
const LONE_CLOCK = /^(\d{1,2})[.h](\d{2})$/iu;
const ZONE =
  /^\s*(\([^()]{1,40}\)|(?:utc|gmt)\s?[-+−]\d{1,2}(?::?\d{2})?|[-+−]\d{2}:?\d{2}|[a-z_]{2,20}\/[a-z_/+-]{2,40}\d{0,2}|[a-z]{1,5}(?![a-z.]))/iu;
/** What `Date.prototype.toString` adds. */
const LONG_ZONE_NAME = /(?<=[+-]\d{4}) \([^()]*\)$/u;
/** What holds a date and a time together. */
const GLUE = /^(?:[\s,;@|-]|at\b|on\b)+|(?:[\s,;@|-]|\bat|\bon)+$/giu;

/** Reads a time as tables have it. The whole text has to be one: nothing of it is passed over. */
export function readWhen(text: string, order?: NumberOrder): Outcome<WrittenWhen, WhenRefusal> {
  const written = text.trim().replaceAll(/\s+/gu, ' ').replace(LONG_ZONE_NAME, '');
  if (written.length > 80) return refuse('unreadable');
  const [, seconds, milliseconds = '000'] = EPOCH.exec(written) ?? [];
  if (seconds !== undefined) return accept({ is: 'instant', at: Number(seconds + milliseconds) });
  const exact = written.replace(APPROXIMATE, '');
  const spelled = exact
    .replace(LONE_HOUR, '$1:00 $2m')
    .replace(LONE_CLOCK, '$1:$2')
    .replace(/(?<=\d)T(?=\d)/u, ' ');
  const clocks = [...spelled.matchAll(CLOCK)];
  const [clock] = clocks;
  if (clock === undefined) return readDateOnly(spelled, order);
  if (clocks.length > 1) return refuse('unreadable');
  const before = spelled.slice(0, clock.index);
  const after = spelled.slice(clock.index + clock[0].length);
  return readWall({ before, clock: clock[0], after, isApproximate: exact !== written }, order);
}

/** Splits `14:05–14:20` or `2026-11-20 14:05 to 15:00` into its two times; undefined when there is one only. */
export function splitRange(text: string): readonly [string, string] | undefined {
  const [, from, to] = RANGE.exec(text.trim()) ?? [];
  return from === undefined || to === undefined ? undefined : [from, to];
}

interface WallParts {
  readonly before: string;
  readonly clock: string;
  readonly after: string;
  readonly isApproximate: boolean;
}

function readDateOnly(text: string, order: NumberOrder): Outcome<WrittenWhen, WhenRefusal> {
  const date = readWrittenDate(text, order);
  return date.ok ? accept({ is: 'date', date: date.value }) : date;
}

function readWall(parts: WallParts, order: NumberOrder): Outcome<WrittenWhen, WhenRefusal> {
  const clock = readClock(parts.clock);
  if (clock === undefined || clock === 'no-such-time') return refuse('no-such-time');
  const { zone, rest } = takeZone(parts.after);
  const dateText = `${parts.before} ${rest}`.replaceAll(GLUE, '');
  const wall = { is: 'wall', clock, zone, isApproximate: parts.isApproximate } as const;
  if (dateText === '') return accept({ ...wall, date: null });
  const date = readWrittenDate(dateText, order);
  if (date.ok) return accept({ ...wall, date: date.value });
  return refuse(/^[A-Z]{2,5}$/u.test(rest.trim()) ? 'unknown-zone' : date.refusal);
}

/** The zone right behind the time; what is none there may be a date. */
function takeZone(after: string): { readonly zone: string | null; readonly rest: string } {
  const [found, name] = ZONE.exec(after) ?? [];
  const zone = name === undefined ? null : readTimeZone(name);
  return zone === null || found === undefined ? { zone: null, rest: after } : { zone, rest: after.slice(found.length) };
}
