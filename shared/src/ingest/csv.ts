import { CsvError, parse } from 'csv-parse/sync';
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

/** `malformed` when quotes cannot be matched even by passing them over; `unknown-format` when there is one column only. */
export function parseCsv(content: string): Outcome<Table, 'empty' | 'malformed' | 'unknown-format'> {
  if (visibleText(content).trim() === '') return refuse('empty');
  const delimiter = delimiterOf(content);
  if (delimiter === undefined) return refuse('unknown-format');
  const rows = rowsOf(content, delimiter, true) ?? rowsOf(content, delimiter, false);
  return rows === undefined ? refuse('malformed') : accept(tableOf(rows));
}

/** The one that the first lines have most of, outside of quotes. */
function delimiterOf(content: string): string | undefined {
  const head = content.slice(0, HEAD_LENGTH).replaceAll(/"[^"]*(?:"|$)/gu, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length - 1 }));
  const [most] = counted.toSorted((a, b) => b.count - a.count);
  return most === undefined || most.count === 0 ? undefined : most.delimiter;
}

/** Undefined when a quote that was opened is never closed. */
function rowsOf(content: string, delimiter: string, hasQuotes: boolean): readonly TableRow[] | undefined {
  const rows: TableRow[] = [];
  try {
    parse(content, {
      bom: true,
      delimiter,
      quote: hasQuotes ? '"' : null,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record: readonly string[], { lines }) => {
        const cells = record.map(visibleText);
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines - lineEndsIn(record), cells });
        // The library need not keep it as well.
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function lineEndsIn(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);
}
