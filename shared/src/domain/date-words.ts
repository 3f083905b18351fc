import { clockWords, wallTime } from './local-time.ts';

const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const plainDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * "Friday, 20 November 2026"
 *
 * @param date - `YYYY-MM-DD`
 */
export function longDayWords(date: string): string {
  return longDay.format(midnight(date));
}

/**
 * "Fri 20 Nov"
 *
 * @param date - `YYYY-MM-DD`
 */
function shortDayWords(date: string): string {
  return shortDay.format(midnight(date));
}

/** "Fri 20 Nov, 09:12" on the zone's wall. `at`: ISO 8601. */
export function shortTimeWords(at: string, timeZone: string): string {
  const wall = wallTime(at, timeZone);
  return `${shortDayWords(wall.date)}, ${clockWords(wall)}`;
}

/**
 * "20 Nov 2026"
 *
 * @param date - `YYYY-MM-DD`
 */
export function plainDayWords(date: string): string {
  return plainDay.format(midnight(date));
}

/** "20 Nov 2026, 09:12" on the zone's wall, to the minute. `at`: ISO 8601. */
export function plainTimeWords(at: string, timeZone: string): string {
  return `${plainDayWords(wallTime(at, timeZone).date)}, ${minuteOf(at, timeZone)}`;
}

/** "Friday, 20 November 2026, 09:12 (Europe/Berlin)": to the minute, for what people in different zones agree on. */
export function agreedTimeWords(at: string, timeZone: string): string {
  return `${longDayWords(wallTime(at, timeZone).date)}, ${minuteOf(at, timeZone)} (${timeZone})`;
}

function minuteOf(at: string, timeZone: string): string {
  const wall = wallTime(at, timeZone);
  return clockWords({ ...wall, time: wall.time.slice(0, 'hh:mm'.length) });
}

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
