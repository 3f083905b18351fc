import { COLUMN_ROLES, TABLE_SAMPLE_ROWS, type ColumnMapping, type ColumnRole, type TableColumns } from './ingest.ts';
import { clip, oneLine } from './plain-text.ts';
import { readTimeZone } from './time-zone.ts';
import { readWhen } from './written-when.ts';

/** A row of a table, and the line on which it begins, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table with its rows as text. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** By the strength of the claim: the first heading in the list that the table has gets the role. */
const NAMES: Readonly<Record<ColumnRole, string>> = {
  time: 'timestamp, datetime, date time, date and time, time, when, at, occurred at, event time, start time, started at, starts at, start, from, begin, created at, created, utc, local time, ts, clock',
  date: 'date, day',
  end: 'end time, ended at, ends at, end, ended, until, to, finish, finished at',
  title: 'title, headline, subject',
  text: 'description, what happened, details, detail, message, text, summary, content, body, what, event, entry, activity, action, observation, log, comment, comments, notes, note',
  phase: 'phase, stage, type, event type, entry type, category, kind, status, state',
  speaker:
    'who, actor, author, speaker, user, person, user name, username, by, responder, owner, posted by, created by, name, participant, role',
  source: 'source, channel, system, origin, tool, data source, reported in, where, medium',
  url: 'link, url, links, href, permalink, evidence, evidence link, reference, references',
};
const SAMPLE_LENGTH = 120;
/** No timeline is wider; what is further right is not looked at. */
const MAX_COLUMNS = 50;

/** The table's headings and rows: a first row with a time in it is no heading. */
export function tableOf(rows: readonly TableRow[]): Table {
  const [first, ...others] = rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, MAX_COLUMNS) }));
  if (first === undefined) return { headings: [], rows: [] };
  if (!first.cells.some(holdsTime)) return { headings: first.cells.map(oneLine), rows: others };
  return { headings: first.cells.map((_, index) => `Column ${index + 1}`), rows: [first, ...others] };
}

/** Which column holds what, by the headings, and without any by what stands in the columns. */
export function columnsOf(table: Table): ColumnMapping {
  const byHeading = columnsByHeading(table.headings);
  // A column "Date" with times in it needs no other.
  if (byHeading.time === undefined && byHeading.date !== undefined && holdsTimeBelow(table, byHeading.date)) {
    const { date: time, ...others } = byHeading;
    return { ...others, time };
  }
  return byHeading.time === undefined && byHeading.text === undefined ? columnsByContent(table) : byHeading;
}

/** Whether the headings alone tell the time and the text. */
export function hasKnownHeadings({ headings }: Table): boolean {
  const { time, date, text, title } = columnsByHeading(headings);
  return (time ?? date) !== undefined && (text ?? title) !== undefined;
}

/** Whether events can be made of it. */
export function isEnough(columns: ColumnMapping): boolean {
  return columns.time !== undefined && (columns.text ?? columns.title) !== undefined;
}

/** What a dialog shows of the table. */
export function describeTable({ headings, rows }: Table, columns: ColumnMapping): TableColumns {
  const sample = rows
    .slice(0, TABLE_SAMPLE_ROWS)
    .map(({ cells }) => cells.map((cell) => clip(oneLine(cell), SAMPLE_LENGTH)));
  return { headings, columns, sample };
}

/** The zone that a heading names, e.g. `Time (UTC)`, `timestamp_utc`; null when it names none. */
export function zoneInHeading(heading: string): string | null {
  const [, bracketed] = /[([]([^()[\]]+)[)\]]/u.exec(heading) ?? [];
  const last =
    heading
      .trim()
      .split(/[\s_,]+/u)
      .at(-1) ?? '';
  return readTimeZone(bracketed ?? '') ?? (/^(?:utc|gmt|[a-z]+\/[a-z_]+)$/iu.test(last) ? readTimeZone(last) : null);
}

/** A mapping as somebody chose it, without places that the table has not. */
export function chosenColumns(chosen: ColumnMapping, { headings }: Table): ColumnMapping {
  const known = COLUMN_ROLES.flatMap((role) => {
    const place = chosen[role];
    const isThere = place !== undefined && Number.isInteger(place) && place >= 0 && place < headings.length;
    return isThere ? [[role, place] as const] : [];
  });
  return Object.fromEntries(known);
}

function columnsByHeading(headings: readonly string[]): ColumnMapping {
  const names = headings.map(headingName);
  const taken = new Set<number>();
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const role of COLUMN_ROLES) {
    const place = NAMES[role]
      .split(', ')
      .map((name) => names.findIndex((each, index) => each === name && !taken.has(index)))
      .find((index) => index >= 0);
    if (place === undefined) continue;
    taken.add(place);
    columns[role] = place;
  }
  return withEventAsTitle(columns, names);
}

/** "Event" beside "Description" is what it is called. */
function withEventAsTitle(columns: ColumnMapping, names: readonly string[]): ColumnMapping {
  const event = names.indexOf('event');
  const isApart = event >= 0 && columns.title === undefined && columns.text !== undefined && columns.text !== event;
  return isApart ? { ...columns, title: event } : columns;
}

/** `Time (UTC)` → `time`, `created_at` → `created at`, `timestamp_utc` → `timestamp`. */
function headingName(heading: string): string {
  const words = heading
    .replaceAll(/[([][^()[\]]*[)\]]/gu, ' ')
    .replaceAll(/[*_`:#/.-]+/gu, ' ')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return words.replace(/(?<=.) (?:utc|gmt|cet|cest|e[sd]t|p[sd]t)$/u, '');
}

/** Without headings: the first column of times, and the widest of the others. */
function columnsByContent(table: Table): ColumnMapping {
  const places = table.headings.map((_, index) => index);
  const time = places.find((place) => holdsTimeBelow(table, place));
  const width = (place: number): number =>
    table.rows.slice(0, 20).reduce((sum, { cells }) => sum + (cells[place]?.length ?? 0), 0);
  const text = places.filter((place) => place !== time).toSorted((a, b) => width(b) - width(a))[0];
  return { ...(time !== undefined && { time }), ...(text !== undefined && { text }) };
}

function holdsTimeBelow({ rows }: Table, place: number): boolean {
  return rows.slice(0, 5).some(({ cells }) => holdsTime(cells[place] ?? ''));
}

/** Whether a cell is a time of day or an instant: a mere date is none. */
export function holdsTime(cell: string): boolean {
  const when = readWhen(cell);
  return when.ok && when.value.is !== 'date';
}
