import { isInIncidentYears } from '#domain/incident-years.ts';
import { parseLocalTime } from '#domain/local-time.ts';
import { accept, refuse, type Outcome } from '#lang/outcome.ts';

/** `missing`: nobody has set it (null, blank, 0, or the zero time of Go, year 1). `no-zone`: a date and a time of no zone. */
export type RecordTimeRefusal = 'missing' | 'unreadable' | 'no-zone';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(.*)$/iu;
const OFFSET = /^([+-])(\d{2}):?(\d{2})?(?: UTC)?$/u;
const EPOCH = /^\d{9,17}(?:\.\d{1,9})?$/u;
const GO_ZERO = /^0001-01-01[T ]/u;
/** Above it, a number of seconds would be in the year 5138: it is milliseconds. */
const LARGEST_SECONDS = 1e11;
const LARGEST_MILLISECONDS = 1e14;

/**
 * Reads a time of a record: ISO 8601 with an offset, or a number of seconds, milliseconds or microseconds since 1970.
 *
 * @param timeZone - the zone of times that name none; undefined when nobody has said
 * @returns the instant, ISO 8601 UTC with milliseconds
 */
export function recordTime(value: unknown, timeZone?: string): Outcome<string, RecordTimeRefusal> {
  if (value === null || value === undefined || value === 0 || value === '') return refuse('missing');
  if (typeof value === 'number') return instant(epochMs(value));
  if (typeof value !== 'string') return refuse('unreadable');
  const written = value.trim();
  if (written === '' || GO_ZERO.test(written)) return refuse('missing');
  return EPOCH.test(written) ? instant(epochMs(Number(written))) : isoTime(written, timeZone);
}

function isoTime(written: string, timeZone: string | undefined): Outcome<string, RecordTimeRefusal> {
  const [, date, clock, seconds = '00', fraction = '0', zone = ''] = ISO.exec(written) ?? [];
  // A day alone would be midnight in the place of nobody knows whom: more than the source says.
  if (date === undefined || clock === undefined) return refuse('unreadable');
  if (zone === '') return zonelessTime(`${date} ${clock}:${seconds}`, timeZone);
  const wallMs = Date.parse(`${date}T${clock}:${seconds}.${fraction.slice(0, 3)}Z`);
  return isDay(wallMs, date) ? instant(wallMs - offsetMs(zone)) : refuse('unreadable');
}

/** Refuses 30 February, which the clock rolls over to March. */
function isDay(ms: number, date: string): boolean {
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

function zonelessTime(wall: string, timeZone: string | undefined): Outcome<string, RecordTimeRefusal> {
  if (timeZone === undefined) return refuse('no-zone');
  const anyDay = '2000-01-01T00:00:00Z';
  const read = parseLocalTime(wall, { timeZone, near: anyDay, now: anyDay });
  return read.ok ? read : refuse('unreadable');
}

function offsetMs(zone: string): number {
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return 0;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -offset : offset;
}

function epochMs(value: number): number {
  if (value < LARGEST_SECONDS) return value * 1_000;
  return value < LARGEST_MILLISECONDS ? value : value / 1_000;
}

function instant(ms: number): Outcome<string, RecordTimeRefusal> {
  const at = new Date(ms);
  return isInIncidentYears(at) ? accept(at.toISOString()) : refuse('unreadable');
}
