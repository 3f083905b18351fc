import { Temporal } from 'temporal-polyfill';
import { isInIncidentYears } from './incident-years.ts';
import { currentZoneName } from './time-zones.ts';
import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import {
  fixedOffset,
  offsetOfAbbreviation,
  otherPass,
  splitZone,
  tellingOffset,
  type ZonedText,
} from './zone-suffix.ts';

/** What a time that somebody typed is read against. All instants are ISO 8601 UTC. */
export interface TimeFrame {
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** Gives the day to a bare `9:12`: the event itself, or the one before it. */
  readonly near: string;
  /** What `+5m` counts from when that is not `near`. */
  readonly from?: string;
  /** The event that this one goes on from: past midnight, a bare `0:10` behind 23:50 is the next day's. */
  readonly notBefore?: string;
  /** What `today` and `yesterday` mean. */
  readonly now: string;
  /** How an hour that daylight saving skips is read: as the hour after it unless told. */
  readonly skipped?: 'before' | 'after';
}

/**
 * `unreadable`: not written as a time. `no-such-time`: well written, but the clock or the calendar has none, e.g. 25:00,
 * or no incident can have been then (see `INCIDENT_YEARS`).
 * `unknown-zone`: the zone is not called that on that day, e.g. `EST` in Berlin, `CET` there in July.
 */
export type TimeRefusal = 'unreadable' | 'no-such-time' | 'unknown-zone';

/** An instant as a clock on the wall shows it. */
export interface WallTime {
  /** `2026-11-20` */
  readonly date: string;
  /** `09:12`, or `09:12:30` when the seconds are not zero. */
  readonly time: string;
  /** `+02:00`, only where the wall shows this time twice because the clock goes back. */
  readonly offset?: string;
}

/** The day of a clock time, and how what that day skips is read. */
interface ClockDay extends Pick<TimeFrame, 'timeZone' | 'skipped'> {
  readonly date: string;
}

interface ClockParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Each number whole and with the blanks behind it, so that there is one way only to read a text that is none. */
const RELATIVE = /^([+-])\s*((?:\d+(?!\d)(?:\s*[dhms])?\s*)+)$/u;
const RELATIVE_PART = /(\d+)\s*([dhms]?)/gu;
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:z|[+-]\d{2}:?\d{2})$/u;
const DATE_FIRST = /^(\d{4}-\d{2}-\d{2})[t ,]+(.+)$/u;
const DAY_FIRST = /^(today|yesterday)[ ,]+(.+)$/u;
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?\s?(am|pm)?$/u;
const DIGITS = /^(\d{1,2})(\d{2})$/u;
/** Further behind, an earlier clock time is more likely meant to be earlier. */
const SOON_MS = 12 * 3_600_000;
const UNIT_SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 } as const;

/**
 * Reads a time as people type it: `9:12`, `09:12:30`, `0912`, `9:12 pm`, `2026-11-20 09:12`, `yesterday 14:00`, `+5m`, `-1h 30m`,
 * or an ISO 8601 time with its offset. A zone may stand behind it: `9:12 UTC`, `9:12 +01:00`, `9:12 CET` where the
 * frame's zone is called that on that day. An hour that daylight saving skips is read as the hour after, one that comes
 * twice as the first unless the zone says which.
 *
 * @returns the instant, ISO 8601 UTC with milliseconds
 */
export function parseLocalTime(input: string, frame: TimeFrame): Outcome<string, TimeRefusal> {
  const text = normalise(input);
  if (ABSOLUTE.test(text)) return parseAbsolute(text);
  const relative = RELATIVE.exec(text);
  if (relative) return parseRelative(relative, frame);
  const zoned = splitZone(text);
  return zoned ? parseZoned(zoned, frame) : parseWall(text, frame);
}

/** In the zone that stands behind the time. An abbreviation counts as the frame's zone has it on the day that is meant. */
function parseZoned({ text, zone }: ZonedText, frame: TimeFrame): Outcome<string, TimeRefusal> {
  const there = parseWall(text, frame);
  if (!there.ok) return there;
  const day = zonedAt(there.value, frame.timeZone).toPlainDate();
  const offset = fixedOffset(zone) ?? offsetOfAbbreviation(zone, day, frame.timeZone);
  if (offset === undefined) return refuse('unknown-zone');
  return knownTimeZone(offset) === offset ? parseWall(text, { ...frame, timeZone: offset }) : refuse('no-such-time');
}

function parseWall(text: string, frame: TimeFrame): Outcome<string, TimeRefusal> {
  const dated = DATE_FIRST.exec(text);
  if (dated) return parseClock(dated[2] ?? '', { ...frame, date: dated[1] ?? '' });
  const day = DAY_FIRST.exec(text);
  if (day) return parseClock(day[2] ?? '', { ...frame, date: dayNamed(day[1] ?? '', frame) });
  return parseBareClock(text, frame);
}

/** What the wall shows at an instant. */
export function wallTime(at: string, timeZone: string): WallTime {
  const zoned = zonedAt(at, timeZone);
  const offset = tellingOffset(zoned);
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: zoned.second === 0 ? 'minute' : 'second' }),
    ...(offset !== undefined && { offset }),
  };
}

/** "02:33", and "02:33 (+02:00)" where that alone would not say which of two times is meant. */
export function clockWords({ time, offset }: Pick<WallTime, 'time' | 'offset'>): string {
  return offset === undefined ? time : `${time} (${offset})`;
}

/** The other offset at which the wall shows the same time, e.g. `+01:00`; undefined when it shows it once. */
export function otherOffset(at: string, timeZone: string): string | undefined {
  return otherPass(zonedAt(at, timeZone))?.offset;
}

/** Minutes by which the second zone's clock is ahead of the first one's at that instant; negative when it is behind. */
export function minutesAhead(at: string, zones: { readonly of: string; readonly than: string }): number {
  const offsetOf = (timeZone: string): number => zonedAt(at, timeZone).offsetNanoseconds;
  return (offsetOf(zones.of) - offsetOf(zones.than)) / 60e9;
}

/** A zone as it may be used, by its name of today: what this runtime does not know (a typo, a newer zone) is read as UTC. */
export function knownTimeZone(name: string): string {
  try {
    return currentZoneName(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId);
  } catch {
    return 'UTC';
  }
}

/** Whether this runtime knows the zone, e.g. `Europe/Berlin`; offsets as `+02:00` are none. */
export function isTimeZone(name: string): boolean {
  try {
    zonedAt('1970-01-01T00:00:00Z', name);
    return /^[a-z]/iu.test(name);
  } catch {
    return false;
  }
}

function zonedAt(at: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
}

/** Units become single letters, so that the patterns stay readable. */
function normalise(input: string): string {
  return input
    .trim()
    .toLowerCase()
    .replaceAll(/[−–]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=\d ?)(d|h|m|s)(?:ays?|ours?|rs?|in(?:ute)?s?|ec(?:ond)?s?)\b/gu, '$1')
    .replaceAll(/\b([ap])\.m\.?/gu, '$1m');
}

function parseAbsolute(text: string): Outcome<string, TimeRefusal> {
  try {
    const instant = Temporal.Instant.from(
      text
        .toUpperCase()
        .replace(/^(.{10})\s/u, '$1T')
        .replace(' ', ''),
    );
    return instantOf(instant);
  } catch {
    return refuse('no-such-time');
  }
}

function parseRelative([, sign, parts]: RegExpExecArray, frame: TimeFrame): Outcome<string, TimeRefusal> {
  let seconds = 0;
  for (const [, amount, unit] of (parts ?? '').matchAll(RELATIVE_PART)) {
    seconds += Number(amount) * UNIT_SECONDS[unit === 'd' || unit === 'h' || unit === 's' ? unit : 'm'];
  }
  try {
    return instantOf(
      Temporal.Instant.from(frame.from ?? frame.near).add({ seconds: sign === '-' ? -seconds : seconds }),
    );
  } catch {
    return refuse('no-such-time');
  }
}

/** A clock time that names no day is on the day of `near`, or soon behind `notBefore`. */
function parseBareClock(text: string, frame: TimeFrame): Outcome<string, TimeRefusal> {
  const { timeZone, near, notBefore } = frame;
  const onDay = (date: Temporal.PlainDate): Outcome<string, TimeRefusal> =>
    parseClock(text, { ...frame, date: date.toString() });
  const sameDay = onDay(zonedAt(near, timeZone).toPlainDate());
  if (notBefore === undefined || !sameDay.ok) return sameDay;
  const day = zonedAt(notBefore, timeZone).toPlainDate();
  const soonBehind = [onDay(day), onDay(day.add({ days: 1 }))].find(
    (read) => read.ok && isSoonBehind(read.value, notBefore),
  );
  return soonBehind ?? sameDay;
}

function isSoonBehind(at: string, before: string): boolean {
  const ms = Date.parse(at) - Date.parse(before);
  return ms >= 0 && ms <= SOON_MS;
}

function parseClock(text: string, day: ClockDay): Outcome<string, TimeRefusal> {
  const clock = readClock(text);
  if (!clock.ok) return clock;
  try {
    const wall = Temporal.PlainDate.from(day.date).toPlainDateTime(clock.value);
    const disambiguation = day.skipped === 'before' ? 'earlier' : 'compatible';
    return instantOf(wall.toZonedDateTime(day.timeZone, { disambiguation }).toInstant());
  } catch {
    return refuse('no-such-time');
  }
}

function readClock(text: string): Outcome<ClockParts, TimeRefusal> {
  const [, hourDigits, minuteDigits, secondDigits = '0', half] = CLOCK.exec(text.replace(DIGITS, '$1:$2')) ?? [];
  // A lone "9" is more likely a half-typed time than nine o'clock.
  if (hourDigits === undefined || (minuteDigits ?? half) === undefined) return refuse('unreadable');
  const hour = hourOfDay(Number(hourDigits), half);
  const minute = Number(minuteDigits ?? 0);
  const second = Number(secondDigits);
  if (hour === undefined || minute > 59 || second > 59) return refuse('no-such-time');
  return accept({ hour, minute, second });
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function dayNamed(name: string, frame: TimeFrame): string {
  const today = zonedAt(frame.now, frame.timeZone).toPlainDate();
  return (name === 'yesterday' ? today.subtract({ days: 1 }) : today).toString();
}

function instantOf({ epochMilliseconds }: Temporal.Instant): Outcome<string, TimeRefusal> {
  const at = new Date(epochMilliseconds);
  return isInIncidentYears(at) ? accept(at.toISOString()) : refuse('no-such-time');
}
