import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { assemble, type ReadRecord } from './assemble.ts';
import { fingerprint } from './fingerprint.ts';
import { guessPhase, milestoneNamed, phaseNamed } from './guess-phase.ts';
import type {
  ColumnMapping,
  ColumnRole,
  IngestedEntry,
  IngestedPerson,
  IngestFormat,
  IngestInput,
  IngestRefusal,
  IngestResult,
} from './ingest.ts';
import { webAddress } from './json-records.ts';
import { oneLine, plainText } from './plain-text.ts';
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

/** `PagerDuty #871 (https://…)`: how a link reads as text. */
const LINK_BEHIND = / \(https?:\/\/[^\s()]+\)$/iu;

type ReadRow = ReadRecord | (RowTime & { readonly is: 'lacks'; readonly line: number });

/**
 * Reads a table's rows as events. The `columns` of the input go before what the headings say; without a column for the time
 * and one for the text every row is skipped.
 */
export function readTable(
  table: Table,
  input: IngestInput,
  format: IngestFormat,
): Outcome<IngestResult, IngestRefusal> {
  if (table.rows.length === 0) return refuse('empty');
  const columns = input.columns === undefined ? columnsOf(table) : chosenColumns(input.columns, table);
  const shown = describeTable(table, columns);
  // Not refused: who imports looks at the columns and chooses.
  if (!isEnough(columns)) return accept({ ...assemble(unread(table, columns), { format }), table: shown });
  const rows = readRows(table, { input, format, columns });
  const lacking = rows.flatMap((row) => (row.is === 'lacks' ? [row.what] : []));
  // However few they are: one answer reads them all.
  if (lacking.length > 0) return refuse(lacking.includes('date') ? 'needs-date' : 'needs-time-zone');
  const records = rows.filter((row) => row.is !== 'lacks');
  return accept({ ...assemble(records, { format }), table: shown });
}

function unread({ rows }: Table, { time }: ColumnMapping): readonly ReadRecord[] {
  const reason = `No column is known to hold its ${time === undefined ? 'time' : 'text'}.`;
  return rows.map(({ line }) => ({ is: 'skipped', line, reason }));
}

interface RowContext {
  readonly input: IngestInput;
  readonly format: IngestFormat;
  readonly columns: ColumnMapping;
}

function readRows(table: Table, context: RowContext): readonly ReadRow[] {
  const { columns, input } = context;
  const timeColumns = [columns.time, columns.date].filter((place) => place !== undefined);
  const heading = table.headings[columns.time ?? 0] ?? '';
  const clock = new TableClock(input, {
    zone: zoneInHeading(heading),
    order: input.dayOrder ?? orderIn(table.rows.flatMap(({ cells }) => timeColumns.map((place) => cells[place] ?? ''))),
  });
  return table.rows.map((row) => readRow(row, clock, context));
}

function readRow(row: TableRow, clock: TableClock, { format, columns }: RowContext): ReadRow {
  const cell = (role: ColumnRole): string => {
    const place = columns[role];
    return place === undefined ? '' : (row.cells[place] ?? '');
  };
  const time = clock.read({ time: oneLine(cell('time')), date: oneLine(cell('date')), end: oneLine(cell('end')) });
  const { line } = row;
  if (time.is === 'bad') return { is: 'skipped', line, reason: time.reason };
  if (time.is === 'lacks') return { ...time, line };
  const text = [cell('title'), cell('text')].map(plainText).filter(Boolean).join(': ');
  if (text === '') return { is: 'skipped', line, reason: 'It has no text.' };
  const at = new Date(time.at).toISOString();
  const source = saidIn(cell('source').replace(LINK_BEHIND, ''));
  const entry: IngestedEntry = {
    ref: `${format}:${at}:${fingerprint(text, source)}`,
    at,
    endAt: time.endAt === null ? null : new Date(time.endAt).toISOString(),
    phase: phaseNamed(cell('phase')) ?? guessPhase(text),
    milestone: milestoneNamed(cell('phase')),
    text,
    speaker: personIn(cell('speaker')),
    source,
    // A source that is a link is the evidence as well.
    url: addressIn(cell('url')) ?? addressIn(cell('source')),
  };
  return { is: 'entry', line, entry, notes: time.notes };
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
