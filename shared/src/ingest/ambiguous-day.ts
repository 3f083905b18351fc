import { plainDayWords } from '#domain/date-words.ts';
import { DAY_ORDERS } from './ingest.ts';
import { readWrittenDate } from './written-date.ts';

const NUMBERED_DATE = /(?<!\d)\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/u;

/** Why a day in numbers is not taken: which two days it may be, and how each is written so that it is taken. */
export function ambiguousDayWords(written: string): string {
  const [numbers = ''] = NUMBERED_DATE.exec(written) ?? [];
  const days = DAY_ORDERS.flatMap((order) => {
    const date = readWrittenDate(numbers, order);
    return date.ok && date.value.is === 'day' ? [date.value.date] : [];
  });
  const [first, second] = days;
  if (first === undefined || second === undefined) return 'may be two days: write the year first, then month and day';
  const choice = `choose the order of day and month, or write it as ${first} or ${second}`;
  return `may be ${plainDayWords(first)} or ${plainDayWords(second)}: ${choice}`;
}
