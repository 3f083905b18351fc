import { CsvError, parse, type Options } from 'csv-parse/sync';
import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import type { IngestReader } from './ingest.ts';
import { visibleText } from './plain-text.ts';
import { readTable } from './table.ts';
import { tableOf, type Table, type TableRow } from './table-columns.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** As much of the text as its delimiter is told from. */
const HEAD_LENGTH = 4000;

/** Reads a table as spreadsheets save it: commas, semicolons or tabs between, quotes around what holds them, RFC 4180. */
export const readCsv: IngestReader = (input) => {
  const table = parseCsv(input.content);
  return table.ok ? readTable(table.value, input, 'csv') : table;
};

/** `unknown-format` when there is one column only. */
export function parseCsv(content: string): Outcome<Table, 'empty' | 'unknown-format'> {
  if (visibleText(content).trim() === '') return refuse('empty');
  const delimiter = delimiterOf(content);
  if (delimiter === undefined) return refuse('unknown-format');
  // The library counts a line end of two characters in quotes as two lines.
  return accept(tableOf(rowsOf(content.replaceAll(/\r\n?/gu, '\n'), delimiter)));
}

/** The one that the first lines have most of, outside of quotes. */
function delimiterOf(content: string): string | undefined {
  const head = content.slice(0, HEAD_LENGTH).replaceAll(/"[^"]*(?:"|$)/gu, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length - 1 }));
  const [most] = counted.toSorted((a, b) => b.count - a.count);
  return most === undefined || most.count === 0 ? undefined : most.delimiter;
}

/** A quote that is never closed is a character like others: it must not swallow the rows behind it. */
function rowsOf(content: string, delimiter: string): readonly TableRow[] {
  const quoted = parseRows(content, { delimiter, quote: '"' });
  if (quoted.isWhole) return quoted.rows;
  const rest = content.split('\n').slice(quoted.lines);
  const plain = parseRows(rest.join('\n'), { delimiter, quote: null });
  return [...quoted.rows, ...plain.rows.map(({ line, cells }) => ({ line: line + quoted.lines, cells }))];
}

/** What was read, and how many lines that are; up to where a quote opens that is never closed. */
interface ParsedRows {
  readonly rows: readonly TableRow[];
  readonly lines: number;
  readonly isWhole: boolean;
}

function parseRows(
  content: string,
  dialect: { readonly delimiter: string; readonly quote: string | null },
): ParsedRows {
  const rows: TableRow[] = [];
  let last = 0;
  const options: Options = {
    ...dialect,
    bom: true,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (record: readonly string[], { lines }) => {
      const cells = record.map(visibleText);
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines - lineEndsIn(record), cells });
      last = lines;
      // The library need not keep it as well.
      return null;
    },
  };
  try {
    parse(content, options);
    return { rows, lines: last, isWhole: true };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, lines: last, isWhole: false };
  }
}

function lineEndsIn(record: readonly string[]): number {
  return record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}
