import { accept, type Outcome } from '#lang/outcome.ts';
import { ambiguousDayWords } from './ambiguous-day.ts';
import type { IngestInput } from './ingest.ts';
import { instantOf, knownZone } from './time-zone.ts';
import { WallRun } from './wall-run.ts';
import { readWhen, splitRange, type WhenRefusal, type WrittenWhen } from './written-when.ts';
import { addDays, dayMeant, isCalendarDay, orderTold, type NumberOrder, type WrittenDate } from './written-date.ts';

/** When a row's event was. */
export type RowTime =
  /** Milliseconds since the epoch. */
  | { readonly is: 'time'; readonly at: number; readonly endAt: number | null; readonly notes: readonly string[] }
  /** Nobody has said, so the people have to be asked. */
  | { readonly is: 'lacks'; readonly what: 'date' | 'time-zone' }
  | { readonly is: 'bad'; readonly reason: string };

/** The cells of a row that tell its time; empty when there is no such column. */
export interface TimeCells {
  readonly time: string;
  readonly date: string;
  readonly end: string;
}

type Wall = WrittenWhen & { readonly is: 'wall' };

const NUMBERED_DATE = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?!\d)/u;

const WHY: Readonly<Record<WhenRefusal, (written: string) => string>> = {
  unreadable: (written) => `Its time “${written}” cannot be read.`,
  'no-such-date': (written) => `There is no such day: “${written}”.`,
  'no-such-time': (written) => `There is no such time: “${written}”.`,
  'other-language': (written) => `Its time “${written}” cannot be read: only English names of months and days are.`,
  'ambiguous-order': (written) => `“${written}” ${ambiguousDayWords(written)}.`,
  'unknown-zone': (written) => `The time zone in “${written}” is unknown or has several meanings.`,
};

/** How the days that are written in numbers are meant, as far as some of them tell it and none contradicts. */
export function orderIn(cells: Iterable<string>): NumberOrder {
  const told = new Set<NumberOrder>();
  for (const cell of cells) {
    const [numbers] = NUMBERED_DATE.exec(cell) ?? [];
    if (numbers !== undefined) told.add(orderTold(numbers));
  }
  told.delete(undefined);
  const [order] = told;
  return told.size === 1 ? order : undefined;
}

/** Reads the times of a table from top to bottom: a row without a day is on the day of the row above, or past midnight. */
export class TableClock {
  readonly #nearby: string | null;
  readonly #timeZone: string | null;
  readonly #order: NumberOrder;
  readonly #run = new WallRun();

  /** `zone`: what a heading says; it goes before what the input says. */
  constructor(input: IngestInput, { zone, order }: { readonly zone: string | null; readonly order: NumberOrder }) {
    this.#nearby = input.date !== undefined && isCalendarDay(input.date) ? input.date : null;
    this.#timeZone = zone ?? knownZone(input.timeZone ?? '');
    this.#order = order;
    if (this.#nearby !== null) this.#run.turnTo(this.#nearby);
  }

  read(cells: TimeCells): RowTime {
    if (cells.time === '') return { is: 'bad', reason: 'It has no time.' };
    const written = readCells(cells, this.#order);
    if (!written.ok) return { is: 'bad', reason: WHY[written.refusal](cells.time) };
    const { start, end } = written.value;
    switch (start.is) {
      case 'date':
        return { is: 'bad', reason: 'It has a day but no time of day.' };
      case 'instant':
        return { is: 'time', at: start.at, ...endOf(end, { at: start.at, date: null, timeZone: this.#timeZone }) };
      case 'wall':
        return this.#turnTo(start, cells.date) ?? this.#wallTime(start, { end, cells });
      default:
        return start satisfies never;
    }
  }

  #wallTime(start: Wall, { end, cells }: { readonly end: WrittenWhen | null; readonly cells: TimeCells }): RowTime {
    // "14:05–14:20 UTC" says it once, for both.
    const timeZone = start.zone ?? (end?.is === 'wall' ? end.zone : null) ?? this.#timeZone;
    if (timeZone === null) return { is: 'lacks', what: 'time-zone' };
    const time = this.#run.next(start.clock, timeZone);
    if (time === null) return { is: 'lacks', what: 'date' };
    const ended = endOf(end, { at: time.at, date: this.#run.day, timeZone });
    const notes = [
      ...(start.isApproximate ? [`Its time is approximate: “${cells.time}”.`] : []),
      ...(time.isBeforeLast ? ['Its time is before that of the row above: taken for the same day.'] : []),
      ...ended.notes,
    ];
    return { is: 'time', at: time.at, endAt: ended.endAt, notes };
  }

  /** Follows the row's own day, when it says one. */
  #turnTo(start: Wall, dateCell: string): RowTime | null {
    const said = start.date === null ? readDateCell(dateCell, this.#order) : accept(start.date);
    if (!said.ok) return { is: 'bad', reason: WHY[said.refusal](dateCell) };
    if (said.value === null) return null;
    const date = dayMeant(said.value, this.#nearby ?? this.#run.day);
    if (date === null) return { is: 'lacks', what: 'date' };
    this.#run.turnTo(date);
    return null;
  }
}

/** Null when the cell names no day. */
function readDateCell(cell: string, order: NumberOrder): Outcome<WrittenDate | null, WhenRefusal> {
  if (cell === '') return accept(null);
  const read = readWhen(cell, order);
  if (!read.ok) return read;
  return accept(read.value.is === 'instant' ? null : read.value.date);
}

/** The cells as written; a range in the time's cell is beginning and end. An end that cannot be read is none. */
function readCells(
  { time, end }: TimeCells,
  order: NumberOrder,
): Outcome<{ readonly start: WrittenWhen; readonly end: WrittenWhen | null }, WhenRefusal> {
  const whole = readWhen(time, order);
  const range = whole.ok ? undefined : splitRange(time);
  const start = range ? readWhen(range[0], order) : whole;
  if (!start.ok) return start;
  const ended = readWhen(range?.[1] ?? end, order);
  return accept({ start: start.value, end: ended.ok ? ended.value : null });
}

const END_BEFORE = 'Its end is before its beginning: left out.';
const END_LACKS = 'Its end names no day or no time zone: left out.';

/** An end without a day is on the day of the beginning, or past midnight. */
function endOf(
  end: WrittenWhen | null,
  start: { readonly at: number; readonly date: string | null; readonly timeZone: string | null },
): { readonly endAt: number | null; readonly notes: readonly string[] } {
  if (end === null || end.is === 'date') return { endAt: null, notes: [] };
  if (end.is === 'instant') return notBefore(start.at, end.at);
  const date = end.date === null ? start.date : dayMeant(end.date, start.date);
  const timeZone = end.zone ?? start.timeZone;
  if (date === null || timeZone === null) return { endAt: null, notes: [END_LACKS] };
  const endAt = instantOf({ date, clock: end.clock, timeZone }, start.at);
  if (endAt >= start.at || end.date !== null) return notBefore(start.at, endAt);
  return { endAt: instantOf({ date: addDays(date, 1), clock: end.clock, timeZone }), notes: [] };
}

function notBefore(at: number, endAt: number): { readonly endAt: number | null; readonly notes: readonly string[] } {
  return endAt < at ? { endAt: null, notes: [END_BEFORE] } : { endAt, notes: [] };
}
