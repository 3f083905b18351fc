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
  for (let next = firstTick(range.from, step, timeZone); next <= range.to;) {
    const { at, wall } = roundTick(next, step, timeZone);
    const isDay = step >= dayMs || wall.time === '00:00';
    if (at <= range.to) ticks.push({ x: scale(at), label: isDay ? dayWords(wall.date) : tickWords(wall), isDay });
    next = at + step;
  }
  return ticks;
}

/** "02:30", and "02:30 +2" where the clock shows that twice: the whole offset has no room. */
function tickWords({ time, offset = '' }: WallTime): string {
  return `${time.slice(0, 5)} ${offset.replace(/^(.)0?(\d+):00$/u, '$1$2')}`.trimEnd();
}

/** The first multiple of the step on the zone's clock. */
function firstTick(from: number, step: number, timeZone: string): number {
  const ahead = wallMs(wallTime(isoOf(from), timeZone)) - Math.floor(from / 1000) * 1000;
  return Math.ceil((from + ahead) / step) * step - ahead;
}

/**
 * The tick at that instant. Where the clock has changed since the one before, it would show no round time there: then
 * the nearest instant at which it does, if there is one.
 */
function roundTick(at: number, step: number, timeZone: string): { readonly at: number; readonly wall: WallTime } {
  const wall = wallTime(isoOf(at), timeZone);
  const past = wallMs(wall) % step;
  if (past === 0) return { at, wall };
  const nearest = past < step / 2 ? at - past : at - past + step;
  const shown = wallTime(isoOf(nearest), timeZone);
  return wallMs(shown) % step === 0 ? { at: nearest, wall: shown } : { at, wall };
}

/** What the wall shows, as if it were in UTC. */
function wallMs({ date, time }: WallTime): number {
  return Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dayWords(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
}
