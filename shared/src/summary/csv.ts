import { MILESTONE_WORDS } from '#domain/timeline.ts';
import type { Summary, SummaryEvent } from './summary.ts';
import { PHASE_WORDS } from './words.ts';

const COLUMNS = [
  'Timestamp',
  'Ended',
  'Local date',
  'Local time',
  'Phase',
  'Milestone',
  'Key point',
  'Event',
  'Source',
  'Link',
  'Other times',
] as const;
type Column = (typeof COLUMNS)[number];

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet takes for a formula or a command, also in its wide form. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The timeline as CSV (RFC 4180) for spreadsheets, a row an event, with a byte order mark. `Timestamp` and `Ended` are
 * ISO 8601 UTC, the local ones in the postmortem's zone. A cell that would be a formula has an apostrophe before it.
 */
export function toCsv({ timeline }: Pick<Summary, 'timeline'>): string {
  const lines = [COLUMNS, ...timeline.map(rowOf)].map((cells) => cells.map(cellOf).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function rowOf(event: SummaryEvent): readonly string[] {
  const { phase, milestone, isKey, text, source, url, alternatives } = event;
  const row: Readonly<Record<Column, string>> = {
    ...timeCells(event),
    Phase: PHASE_WORDS[phase],
    Milestone: milestone === null ? '' : MILESTONE_WORDS[milestone],
    'Key point': isKey ? 'yes' : '',
    Event: text,
    Source: source,
    Link: url ?? '',
    'Other times': alternatives.map((other) => `${other.moment.at} ${other.source}`.trim()).join('; '),
  };
  return COLUMNS.map((column) => row[column]);
}

function timeCells({
  moment,
  until,
}: SummaryEvent): Pick<Readonly<Record<Column, string>>, 'Timestamp' | 'Ended' | 'Local date' | 'Local time'> {
  const { date, time } = moment?.local ?? { date: '', time: '' };
  return { Timestamp: moment?.at ?? '', Ended: until?.at ?? '', 'Local date': date, 'Local time': time };
}

function cellOf(text: string): string {
  const cell = text.toWellFormed().replaceAll('\u0000', '');
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
