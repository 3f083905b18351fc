import { fixedOffset } from '#domain/zone-suffix.ts';
import { Temporal } from 'temporal-polyfill';
import type { WrittenClock } from './written-clock.ts';

/** Abbreviations that mean one offset wherever they are used. IST, BST, CST and AST mean several and are not read. */
const MEANINGS: Readonly<Record<string, string>> = {
  UTC: 'z ut utc gmt wet',
  '+01:00': 'west cet',
  '+02:00': 'cest eet',
  '+03:00': 'eest msk',
  '+08:00': 'sgt',
  '+09:00': 'jst kst',
  '+10:00': 'aest',
  '+11:00': 'aedt',
  '+12:00': 'nzst',
  '+13:00': 'nzdt',
  '-04:00': 'edt',
  '-05:00': 'est cdt',
  '-06:00': 'mdt',
  '-07:00': 'mst pdt',
  '-08:00': 'pst akdt',
  '-09:00': 'akst',
  '-10:00': 'hst',
  'America/New_York': 'et',
  'America/Chicago': 'ct',
  'America/Denver': 'mt',
  'America/Los_Angeles': 'pt',
};
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(MEANINGS).flatMap(([zone, names]) => names.split(' ').map((name) => [name, zone] as const)),
);
const REGION = /^[a-z_]+\/[a-z0-9_+/-]+$/iu;

/** The zone that a text names, as Temporal takes it; null when it names none that means just one. */
export function readTimeZone(text: string): string | null {
  const name = text
    .trim()
    .replaceAll('−', '-')
    .replace(/^\((.*)\)$/u, '$1')
    .trim();
  const abbreviation = ABBREVIATIONS.get(name.toLowerCase());
  if (abbreviation !== undefined) return abbreviation;
  const offset = fixedOffset(name.toLowerCase());
  if (offset !== undefined) return knownZone(offset);
  return REGION.test(name) ? knownZone(name) : null;
}

/** The name, if this runtime knows the zone. */
export function knownZone(name: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

/** What a wall clock shows, where and when. */
export interface WallClock {
  /** `YYYY-MM-DD`, a day that the calendar has. */
  readonly date: string;
  readonly clock: WrittenClock;
  /** As {@link knownZone} gives it. */
  readonly timeZone: string;
}

/**
 * The instant, in milliseconds since the epoch. An hour that daylight saving skips is read as the hour after; one that
 * comes twice as the first, unless something later has happened already.
 */
export function instantOf({ date, clock, timeZone }: WallClock, notBefore = -Infinity): number {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({
    hour: clock.hour,
    minute: clock.minute,
    second: clock.second,
    millisecond: clock.millisecond,
  });
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
  if (first >= notBefore) return first;
  const second = wall.toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds;
  return second >= notBefore ? second : first;
}
