import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { fingerprint } from './fingerprint.ts';
import { guessPhase, milestoneNamed, phaseNamed } from './guess-phase.ts';
import type {
  ColumnMapping,
  ColumnRole,
  IngestedEntry,
  IngestedPerson,
  IngestFormat,
  IngestInput,
  IngestNote,
  IngestRefusal,
  IngestResult,
  SkippedRecord,
} from './ingest.ts';
import { webAddress } from './json-records.ts';
import { oneLine, plainText } from './plain-text.ts';
import { settleMilestones } from './settle-milestones.ts';
import { orderIn, TableClock, type RowTime } from './table-clock.ts';
import {
  chosenColumns,
  columnsOf,
  describeTable,
  isEnough,
  zoneInHeading,
  type Table,
  type TableRow,
} from './table-columns.ts';

type ReadRow =
  | { readonly is: 'entry'; readonly entry: IngestedEntry; readonly notes: readonly string[] }
  | { readonly is: 'skipped'; readonly reason: string }
  | (RowTime & { readonly is: 'lacks' });

/** Reads a table's rows as events. The `columns` of the input go before what the headings say. */
export function readTable(
  table: Table,
  input: IngestInput,
  format: IngestFormat,
): Outcome<IngestResult, IngestRefusal> {
  if (table.rows.length === 0) return refuse('empty');
  const columns = input.columns === undefined ? columnsOf(table) : chosenColumns(input.columns, table);
  if (!isEnough(columns)) return refuse('needs-columns');
  const rows = readRows(table, { input, format, columns });
  const entries = rows.flatMap(({ read }) => (read.is === 'entry' ? [read.entry] : []));
  const lacking = rows.flatMap(({ read }) => (read.is === 'lacks' ? [read.what] : []));
  // A few such rows among good ones are bad rows; more of them, and somebody can help.
  if (lacking.length > entries.length) return refuse(lacking.includes('date') ? 'needs-date' : 'needs-time-zone');
  const notes = rows.flatMap(notesOf);
  return accept({
    format,
    entries: settleMilestones(entries.toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at))),
    skipped: rows.flatMap(skippedOf),
    records: table.rows.length,
    people: peopleOf(entries),
    title: null,
    table: describeTable(table, columns),
    ...(notes.length > 0 && { notes }),
  });
}

interface RowContext {
  readonly input: IngestInput;
  readonly format: IngestFormat;
  readonly columns: ColumnMapping;
}

function readRows(table: Table, context: RowContext): readonly { readonly line: number; readonly read: ReadRow }[] {
  const { columns, input } = context;
  const timeColumns = [columns.time, columns.date].filter((place) => place !== undefined);
  const heading = table.headings[columns.time ?? 0] ?? '';
  const clock = new TableClock(input, {
    zone: zoneInHeading(heading),
    order: orderIn(table.rows.flatMap(({ cells }) => timeColumns.map((place) => cells[place] ?? ''))),
  });
  return table.rows.map((row) => ({ line: row.line, read: readRow(row, clock, context) }));
}

function readRow(row: TableRow, clock: TableClock, { format, columns }: RowContext): ReadRow {
  const cell = (role: ColumnRole): string => {
    const place = columns[role];
    return place === undefined ? '' : (row.cells[place] ?? '');
  };
  const time = clock.read({ time: oneLine(cell('time')), date: oneLine(cell('date')), end: oneLine(cell('end')) });
  if (time.is === 'bad') return { is: 'skipped', reason: time.reason };
  if (time.is === 'lacks') return time;
  const text = [cell('title'), cell('text')].map(plainText).filter(Boolean).join(': ');
  if (text === '') return { is: 'skipped', reason: 'It has no text.' };
  const at = new Date(time.at).toISOString();
  const source = saidIn(cell('source'));
  const entry: IngestedEntry = {
    ref: `${format}:${at}:${fingerprint(text, source)}`,
    at,
    endAt: time.endAt === null ? null : new Date(time.endAt).toISOString(),
    phase: phaseNamed(cell('phase')) ?? guessPhase(text),
    milestone: milestoneNamed(cell('phase')),
    text,
    speaker: personIn(cell('speaker')),
    source,
    url: addressIn(cell('url')),
  };
  return { is: 'entry', entry, notes: time.notes };
}

function skippedOf({ line, read }: { readonly line: number; readonly read: ReadRow }): readonly SkippedRecord[] {
  if (read.is === 'skipped') return [{ line, reason: read.reason }];
  if (read.is !== 'lacks') return [];
  return [{ line, reason: read.what === 'date' ? 'Its time names no day.' : 'Its time names no time zone.' }];
}

function notesOf({ line, read }: { readonly line: number; readonly read: ReadRow }): readonly IngestNote[] {
  return read.is === 'entry' ? read.notes.map((note) => ({ line, note })) : [];
}

/** What a cell says; a dash says nothing. */
function saidIn(cell: string): string {
  const words = oneLine(cell);
  return /^(?:[-–—?]+|n\/?a|none|unknown|tbd)$/iu.test(words) ? '' : words;
}

/** `Ada Lovelace (SRE)`, `@ada`. */
function personIn(cell: string): IngestedPerson | null {
  const said = saidIn(cell).replace(/^@/u, '');
  const [, name = said, jobTitle = ''] = /^([^()]+?) ?\(([^()]+)\)$/u.exec(said) ?? [];
  return name === '' ? null : { name: name.trim(), jobTitle: jobTitle.trim() };
}

function addressIn(cell: string): string | null {
  const [address] = /https?:\/\/[^\s)>\]]+/iu.exec(cell) ?? [];
  return webAddress(address);
}

function peopleOf(entries: readonly IngestedEntry[]): readonly IngestedPerson[] {
  const speakers = entries.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  return [...new Map(speakers.map((person) => [`${person.name}\n${person.jobTitle}`, person])).values()];
}
