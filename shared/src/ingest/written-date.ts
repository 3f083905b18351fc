import { isInIncidentYears } from '#domain/incident-years.ts';
import type { DayOrder } from './ingest.ts';
import { accept, refuse, type Outcome } from '#lang/outcome.ts';

/** A date as a text names it: whole, or in parts that only another date completes. Months and days from 1, Sunday is 0. */
export type WrittenDate =
  /** `YYYY-MM-DD` */
  | { readonly is: 'day'; readonly date: string }
  | { readonly is: 'month-day'; readonly month: number; readonly day: number; readonly weekday: number | null }
  | { readonly is: 'weekday'; readonly weekday: number }
  | { readonly is: 'days-ago'; readonly days: number };

/**
 * Why a text is no date: not written as one, written as one that the calendar does not have, in a language that is not
 * read, or all numbers in an order that may be one or the other.
 */
export type DateRefusal = 'unreadable' | 'no-such-date' | 'other-language' | 'ambiguous-order';

/** How `03/04/2025` is meant. Undefined: not known. */
export type NumberOrder = DayOrder | undefined;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(sun|mon|tue|wed|thu|fri|sat)(?:s|r|rs|nes|ur)?(?:day)?';
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?: (?<year>\d{4}))?`;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/u;
const MONTH_DAY = new RegExp(`^${MONTH} ${DAY}${YEAR}$`, 'u');
const DAY_MONTH = new RegExp(`^${DAY} (?:of )?${MONTH}${YEAR}$`, 'u');
const ONLY_WEEKDAY = new RegExp(`^${WEEKDAY}$`, 'u');
const LEADING_WEEKDAY = new RegExp(`^${WEEKDAY} `, 'u');
/** Month names, as far as they tell one from an English word, of the languages that Slack speaks and their neighbours. */
const OTHER_MONTH =
  '(?:janv|jan|janu?ar[iy]?|jänner|januari|janeiro|gennaio|gen|enero|ene|f[eé]v|f[eé]vrier|fevereiro|febbraio|febrero|februari?|feb|mär|märz|mars|marzo|março|maart|mrt|mar|avr|avril|abr|abril|aprile?|apr|mai|mayo|maggio|mag|maio|mei|juin|juni|jun|junio|junho|giugno|giu|juil|juillet|juli|jul|julio|julho|luglio|lug|août|aout|agosto|ago|augustus|august|aug|set|settembre|setembro|septiembre|septembre|sept|sep|september|okt|oktober|ottobre|ott|outubro|octubre|octobre|oct|out|noviembre|novembre|novembro|november|nov|dez|dezember|déc|décembre|dic|diciembre|dicembre|dezembro|december|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)';
/** `lunes, 3 de febrero de 2025`, `3. Februar`, `le 3 févr.`, `2025年2月3日`: a date, but in words that are not read. */
const OTHER_LANGUAGE = new RegExp(
  String.raw`^(?:\p{L}{2,12}\.? )?(?:den |am |el |le |il )?\d{1,2}(?:\.|º|ª|er)? (?:de |di |d[’'])?${OTHER_MONTH}\p{L}{0,6}\.?(?: (?:de |del )?\d{4})?$|^(?:\d{4} ?[年년] ?)?\d{1,2} ?[月월] ?\d{1,2} ?[日일]`,
  'u',
);

/** Reads a date in English, in ISO 8601 or in numbers; the whole text has to be one. */
export function readWrittenDate(text: string, order?: NumberOrder): Outcome<WrittenDate, DateRefusal> {
  const words = text
    .toLowerCase()
    .replaceAll(/[,\s]+/gu, ' ')
    .trim();
  if (words.length > 40) return refuse('unreadable');
  if (words === 'today') return accept({ is: 'days-ago', days: 0 });
  if (words === 'yesterday') return accept({ is: 'days-ago', days: 1 });
  const weekday = ONLY_WEEKDAY.exec(words);
  if (weekday) return accept({ is: 'weekday', weekday: WEEKDAYS.indexOf(weekday[1] ?? '') });
  const [prefix, named] = LEADING_WEEKDAY.exec(words) ?? [''];
  return readDay(words.slice(prefix.length), { order, weekday: named === undefined ? null : WEEKDAYS.indexOf(named) });
}

/** Whether a text is a date, be it one that cannot be read: then what follows is not of the day before. */
export function namesDay(text: string): boolean {
  const date = readWrittenDate(text);
  return date.ok || date.refusal !== 'unreadable';
}

/**
 * The day that is meant, `YYYY-MM-DD`. What is incomplete is completed by a day nearby: `today` is that day, a weekday the
 * last such day up to it, a date without a year the one closest to it. Null when nobody has said one, or there is none.
 */
export function dayMeant(written: WrittenDate, nearby: string | null): string | null {
  if (written.is === 'day') return written.date;
  if (nearby === null) return null;
  switch (written.is) {
    case 'days-ago':
      return addDays(nearby, -written.days);
    case 'weekday':
      return addDays(nearby, -((weekdayOf(nearby) - written.weekday + 7) % 7));
    case 'month-day':
      return closestYear(written, nearby);
    default:
      return written satisfies never;
  }
}

/** The day so many days later. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whether it is a day that the calendar has, written `YYYY-MM-DD`. */
export function isCalendarDay(date: string): boolean {
  const [year = '', month = '', day = ''] = date.split('-');
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) && calendarDay(Number(year), Number(month), Number(day)) === date;
}

/** Whether the numbers of such dates tell their order: a 13 or more can only be a day. */
export function orderTold(text: string): NumberOrder {
  const [, first, separator, second] = NUMBERS.exec(text.trim()) ?? [];
  if (first === undefined || separator === '.') return undefined;
  if (Number(first) > 12) return 'day-first';
  return Number(second) > 12 ? 'month-first' : undefined;
}

interface DayHints {
  readonly order: NumberOrder;
  readonly weekday: number | null;
}

function readDay(words: string, hints: DayHints): Outcome<WrittenDate, DateRefusal> {
  const [, firstYear, , firstMonth, firstDay] = YEAR_FIRST.exec(words) ?? [];
  if (firstYear !== undefined) return wholeDay([firstYear, firstMonth, firstDay], hints);
  const numbers = NUMBERS.exec(words);
  if (numbers) return readNumbers(numbers, hints);
  const named = (MONTH_DAY.exec(words) ?? DAY_MONTH.exec(words))?.groups;
  if (named) return readNamedMonth(named, hints);
  return refuse(OTHER_LANGUAGE.test(words) ? 'other-language' : 'unreadable');
}

function readNamedMonth(
  { month: name = '', day: digits, year }: Readonly<Record<string, string | undefined>>,
  hints: DayHints,
): Outcome<WrittenDate, DateRefusal> {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  const day = Number(digits);
  if (year !== undefined) return wholeDay([year, month, day], hints);
  // Of a year that has them all.
  if (calendarDay(2000, month, day) === null) return refuse('no-such-date');
  return accept({ is: 'month-day', month, day, weekday: hints.weekday });
}

function readNumbers(
  [, first, separator, second, year = '']: RegExpExecArray,
  hints: DayHints,
): Outcome<WrittenDate, DateRefusal> {
  const fullYear = year.length === 2 ? `20${year}` : year;
  // With points it is the day everywhere.
  const order = separator === '.' ? 'day-first' : (orderTold(`${first}/${second}/${fullYear}`) ?? hints.order);
  if (first === second) return wholeDay([fullYear, first, second], hints);
  if (order === undefined) return refuse('ambiguous-order');
  return wholeDay(order === 'day-first' ? [fullYear, second, first] : [fullYear, first, second], hints);
}

function wholeDay(
  [year, month, day]: readonly (string | number | undefined)[],
  { weekday }: DayHints,
): Outcome<WrittenDate, DateRefusal> {
  const date = calendarDay(Number(year), Number(month), Number(day));
  if (date === null || (weekday !== null && weekdayOf(date) !== weekday)) return refuse('no-such-date');
  return accept({ is: 'day', date });
}

function closestYear(written: WrittenDate & { readonly is: 'month-day' }, nearby: string): string | null {
  const year = Number(nearby.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((each) => calendarDay(each, written.month, written.day))
    .filter((date) => date !== null)
    .filter((date) => written.weekday === null || weekdayOf(date) === written.weekday);
  const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(nearby));
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Null when the calendar has no such day, or one of a year that no incident was in. */
function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!isInIncidentYears(date) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
