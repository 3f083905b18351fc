import { wallTime, type WallTime } from '#domain/local-time.ts';

/** A stretch of time, milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where an instant stands on the axis, in CSS pixels. */
export type Scale = (at: number) => number;

/** A mark of the axis. */
export interface StripTick {
  readonly x: number;
  readonly label: string;
  /** Midnight of the zone: the label is the day. */
  readonly isDay: boolean;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const TICK_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hourMs),
  ...[1, 2, 7, 14, 30, 90, 365].map((days) => days * dayMs),
];
const TICK_PX = 84;

/** An instant as ISO 8601 UTC. */
export function isoOf(at: number): string {
  return new Date(Math.round(at)).toISOString();
}

/** Whole minutes, hours or days of the zone, so far apart that their labels fit. */
export function ticksOf(
  range: Span,
  { scale, timeZone }: { readonly scale: Scale; readonly timeZone: string },
): readonly StripTick[] {
  const width = scale(range.to) - scale(range.from);
  const wanted = ((range.to - range.from) * TICK_PX) / Math.max(width, 1);
  const step = TICK_STEPS.find((candidate) => candidate >= wanted) ?? 365 * dayMs;
  const ticks: StripTick[] = [];
  for (let at = firstTick(range.from, step, timeZone); at <= range.to; at += step) {
    const wall = wallTime(isoOf(at), timeZone);
    const isDay = step >= dayMs || wall.time === '00:00';
    ticks.push({ x: scale(at), label: isDay ? dayWords(wall.date) : tickWords(wall), isDay });
  }
  return ticks;
}

/** "02:30", and "02:30 +2" where the clock shows that twice: the whole offset has no room. */
function tickWords({ time, offset = '' }: WallTime): string {
  return `${time.slice(0, 5)} ${offset.replace(/^(.)0?(\d+):00$/u, '$1$2')}`.trimEnd();
}

/** The first multiple of the step on the zone's clock. */
function firstTick(from: number, step: number, timeZone: string): number {
  const { date, time } = wallTime(isoOf(from), timeZone);
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const ahead = wall - Math.floor(from / 1000) * 1000;
  return Math.ceil((from + ahead) / step) * step - ahead;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dayWords(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
}
