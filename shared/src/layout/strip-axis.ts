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
  ...[1, 2, 7, 14].map((days) => days * dayMs),
];
const monthMs = 30 * dayMs;
/** Above the longest of the steps of one length. */
const MONTH_STEPS: readonly number[] = [1, 3, 6, ...[1, 2, 5, 10, 20, 50, 100].map((years) => years * 12)];
const TICK_PX = 84;

/** An instant as ISO 8601 UTC. */
export function isoOf(at: number): string {
  return new Date(Math.round(at)).toISOString();
}

/** The axis that ticks are put on. */
interface Axis {
  readonly scale: Scale;
  /** IANA name. */
  readonly timeZone: string;
}

/** Whole minutes, hours, days, months or years of the zone, so far apart that their labels fit. */
export function ticksOf(range: Span, axis: Axis): readonly StripTick[] {
  const width = axis.scale(range.to) - axis.scale(range.from);
  const wanted = ((range.to - range.from) * TICK_PX) / Math.max(width, 1);
  const step = TICK_STEPS.find((candidate) => candidate >= wanted);
  if (step !== undefined) return evenTicks(range, step, axis);
  return monthTicks(range, MONTH_STEPS.find((months) => months * monthMs >= wanted) ?? 1200, axis);
}

/** Days at the most: all steps are of one length, but for those on which the clock changes. */
function evenTicks(range: Span, step: number, { scale, timeZone }: Axis): readonly StripTick[] {
  const ticks: StripTick[] = [];
  for (let next = firstTick(range.from, step, timeZone); next <= range.to;) {
    const { at, wall } = roundTick(next, step, timeZone);
    const isDay = step >= dayMs || wall.time === '00:00';
    if (at <= range.to) ticks.push({ x: scale(at), label: isDay ? dayWords(wall.date) : tickWords(wall), isDay });
    next = at + step;
  }
  return ticks;
}

/** The first of every so many months, and of those of a year the first is named by the year. */
function monthTicks(range: Span, months: number, { scale, timeZone }: Axis): readonly StripTick[] {
  const [year = 0, month = 1] = wallTime(isoOf(range.from), timeZone).date.split('-').map(Number);
  const ticks: StripTick[] = [];
  for (let next = Math.ceil((year * 12 + month - 1) / months) * months; ; next += months) {
    const [firstYear, firstMonth] = [Math.floor(next / 12), next % 12];
    const first = Date.UTC(firstYear, firstMonth, 1);
    const { at } = roundTick(first - aheadMs(first, timeZone), dayMs, timeZone);
    if (at > range.to) return ticks;
    const label = months % 12 === 0 ? `${firstYear}` : `${MONTHS[firstMonth]} ${firstYear}`;
    if (at >= range.from) ticks.push({ x: scale(at), label, isDay: true });
  }
}

/** "02:30", and "02:30 +2" where the clock shows that twice: the whole offset has no room. */
function tickWords({ time, offset = '' }: WallTime): string {
  return `${time.slice(0, 5)} ${offset.replace(/^(.)0?(\d+):00$/u, '$1$2')}`.trimEnd();
}

/** The first multiple of the step on the zone's clock. */
function firstTick(from: number, step: number, timeZone: string): number {
  const ahead = aheadMs(from, timeZone);
  return Math.ceil((from + ahead) / step) * step - ahead;
}

/** By how much the wall is ahead of UTC. */
function aheadMs(at: number, timeZone: string): number {
  return wallMs(wallTime(isoOf(at), timeZone)) - Math.floor(at / 1000) * 1000;
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
