import type { ImpactMetricId } from './impact.ts';

/** What a number counts: it decides how it is written and read. */
export type QuantityKind = 'count' | 'percent' | 'minutes' | 'money' | 'days' | 'hours';

/** What each metric of the impact is counted in. */
export const METRIC_KINDS: Readonly<Record<ImpactMetricId, QuantityKind>> = {
  users: 'count',
  'users-percent': 'percent',
  'visible-minutes': 'minutes',
  revenue: 'money',
  credits: 'money',
  'sla-percent': 'percent',
  tickets: 'count',
  'data-loss': 'count',
  'records-exposed': 'count',
  'delay-days': 'days',
  'rework-hours': 'hours',
  reputation: 'count',
};

/** A number as somebody wrote it. */
export interface Quantity {
  readonly amount: number;
  /** Currency as its ISO 4217 code, or the words behind a count, e.g. `rows`; empty when nothing was said. */
  readonly unit: string;
  /** They wrote `~` or `about`. */
  readonly estimate: boolean;
}

const ESTIMATE = /^(?:~|≈|≃|about|around|roughly|approx(?:\.|imately)?|some|ca\.?|circa|etwa|environ)\s*/iu;
/** Digits in groups or not, with a decimal part or not; blanks and apostrophes only between groups of three. */
const NUMBER = String.raw`\d{1,3}(?:[\s'’_\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+`;
const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|tsd\.?)$/iu, 1e3],
  [/^(?:m|mn|mio\.?|mln|million|millions)$/iu, 1e6],
  [/^(?:b|bn|mrd\.?|billion|billions)$/iu, 1e9],
];
const MINUTES_OF: Readonly<Record<string, number>> = { d: 1440, h: 60, m: 1, s: 1 / 60 };
const MAX_AMOUNT = 1e15;
const MAX_UNIT_LENGTH = 40;
/** Longer texts are no numbers, and not worth looking through. */
const MAX_LENGTH = 100;

/**
 * Reads a number as people write it: `12k`, `~ 1.5 M`, `1,200`, `1.200`, `3 %`, `2 h 10 min`, `€ 12k`, `300 rows`.
 * A lone comma or point before exactly three digits groups them, except where fractions are usual: a percentage and
 * minutes have no groups, days and hours only with commas, as they are shown.
 *
 * @returns undefined when it is not one number, or not one that this kind can be (percent from 0 to 100)
 */
export function parseQuantity(text: string, kind: QuantityKind): Quantity | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return undefined;
  const bare = trimmed.replace(ESTIMATE, '');
  const estimate = bare !== trimmed;
  const read = READERS[kind](bare);
  if (!read || !Number.isFinite(read.amount) || read.amount < 0 || read.amount > MAX_AMOUNT) return undefined;
  return { ...read, amount: rounded(read.amount), estimate };
}

type Read = Pick<Quantity, 'amount' | 'unit'>;

const READERS: Readonly<Record<QuantityKind, (text: string) => Read | undefined>> = {
  count: readCount,
  percent: readPercent,
  minutes: readMinutes,
  money: readMoney,
  days: (text) => readSpan(text, { minutesOfUnit: 1440, words: /^(?:d|days?)$/iu }),
  hours: (text) => readSpan(text, { minutesOfUnit: 60, words: /^(?:h|hrs?|hours?)$/iu }),
};

function readCount(text: string, grouping: Grouping = '.,'): Read | undefined {
  const match = new RegExp(`^(${NUMBER})\\s*(.*)$`, 'u').exec(text);
  if (!match) return undefined;
  const [, digits = '', rest = ''] = match;
  const { factor, unit } = factorAndUnit(rest);
  if (unit.length > MAX_UNIT_LENGTH || /\d/u.test(unit)) return undefined;
  // "1.234 M" is a million and a bit: before a factor fractions are usual.
  const amount = toNumber(digits, factor === 1 ? grouping : '');
  return amount === undefined ? undefined : { amount: amount * factor, unit };
}

function factorAndUnit(text: string): { readonly factor: number; readonly unit: string } {
  const [first = '', ...others] = text.split(/\s+/u);
  const factor = FACTORS.find(([pattern]) => pattern.test(first))?.[1];
  return factor === undefined ? { factor: 1, unit: text.trim() } : { factor, unit: others.join(' ').trim() };
}

function readPercent(text: string): Read | undefined {
  const match = new RegExp(`^(${NUMBER})\\s*(?:%|percent|per cent|pct)?$`, 'iu').exec(text);
  const amount = match && toNumber(match[1] ?? '', '');
  return amount === undefined || amount === null || amount > 100 ? undefined : { amount, unit: '' };
}

function readMoney(text: string): Read | undefined {
  const symbol = /[$€£¥₹]/u.exec(text)?.[0];
  const code = /(?:^|[\s\d])([A-Z]{3})(?=$|[\s\d])/u.exec(text)?.[1];
  const rest = text.replace(symbol ?? '', ' ').replace(code ?? '', ' ');
  const read = readCount(rest.trim());
  if (!read || read.unit !== '') return undefined;
  return { amount: read.amount, unit: code ?? (symbol === undefined ? '' : (SYMBOLS[symbol] ?? '')) };
}

const SPAN_PART = String.raw`(${NUMBER})\s*(d(?:ays?)?|h(?:rs?|ours?)?|m(?:ins?|inutes?)?|s(?:ecs?|econds?)?)(?![a-z])\.?`;

/** `130`, `2:10`, `2 h 10 min`, `1.5 h`, `1d 2h`; bare numbers are minutes. */
function readMinutes(text: string): Read | undefined {
  const clock = /^(\d{1,4}):([0-5]\d)(?:\s*h)?$/u.exec(text);
  if (clock) return { amount: Number(clock[1]) * 60 + Number(clock[2]), unit: '' };
  if (new RegExp(`^(?:${NUMBER})$`, 'u').test(text)) {
    const amount = toNumber(text, '');
    return amount === undefined ? undefined : { amount, unit: '' };
  }
  const parts = [...text.matchAll(new RegExp(SPAN_PART, 'giu'))];
  const left = text.replaceAll(new RegExp(SPAN_PART, 'giu'), '').replaceAll(/[\s,]|and/gu, '');
  if (parts.length === 0 || left !== '') return undefined;
  const sum = parts.reduce((minutes, [, digits = '', unit = '']) => {
    return minutes + (toNumber(digits, '') ?? Number.NaN) * (MINUTES_OF[unit.charAt(0).toLowerCase()] ?? 0);
  }, 0);
  return { amount: sum, unit: '' };
}

/** A bare number, or a time such as `2 d 4 h`, in one unit. */
function readSpan(
  text: string,
  { minutesOfUnit, words }: { readonly minutesOfUnit: number; readonly words: RegExp },
): Read | undefined {
  // "30 m" is half an hour, not 30 million.
  const count = /\d\s*m$/iu.test(text) ? undefined : readCount(text, ',');
  if (count && (count.unit === '' || words.test(count.unit))) return { amount: count.amount, unit: '' };
  const minutes = readMinutes(text);
  return minutes && { amount: minutes.amount / minutesOfUnit, unit: '' };
}

/** Which separators group the digits when they stand alone before exactly three. */
type Grouping = '.,' | ',' | '';

function toNumber(digits: string, grouping: Grouping): number | undefined {
  const plain = digits.replaceAll(/[\s'’_\u00a0\u202f]/gu, '');
  const separators = plain.match(/[.,]/gu) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return Number(plain);
  const isDecimal = decimalSeparator(plain, separators, grouping) === last;
  const whole = isDecimal ? plain.slice(0, plain.lastIndexOf(last)) : plain;
  const fraction = isDecimal ? plain.slice(plain.lastIndexOf(last) + 1) : '0';
  const isWellGrouped = /^\d*$|^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$/u.test(whole);
  return isWellGrouped ? Number(`${whole.replaceAll(/[.,]/gu, '') || '0'}.${fraction}`) : undefined;
}

/** Of two different separators the last is the decimal one, one that comes several times is none. */
function decimalSeparator(plain: string, separators: readonly string[], grouping: Grouping): string | undefined {
  const last = separators.at(-1);
  if (new Set(separators).size === 2) return last;
  if (separators.length > 1) return undefined;
  const isGroup = last !== undefined && grouping.includes(last) && /^[1-9]\d{0,2}[.,]\d{3}$/u.test(plain);
  return isGroup ? undefined : last;
}

/** What a person could have written: no trace of binary fractions. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}

const numberFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** The number as it is read best, e.g. `12,000`, `3 %`, `2 h 10 min`, `12,000 EUR`; parsed again it is the same. */
export function formatQuantity({ amount, unit }: Pick<Quantity, 'amount' | 'unit'>, kind: QuantityKind): string {
  switch (kind) {
    case 'percent':
      return `${numberFormat.format(amount)} %`;
    case 'minutes':
      return formatMinutes(amount);
    case 'days':
      return `${numberFormat.format(amount)} d`;
    case 'hours':
      return `${numberFormat.format(amount)} h`;
    case 'count':
    case 'money':
      return unit === '' ? numberFormat.format(amount) : `${numberFormat.format(amount)} ${unit}`;
    default:
      return kind satisfies never;
  }
}

/** Without groups of three: a length of time is read with fractions. */
function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = rounded(minutes - hours * 60);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
