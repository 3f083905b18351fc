import { accept, type Outcome } from '#lang/outcome.ts';
import { parseCsv } from './csv.ts';
import type { IngestRefusal, TableColumns } from './ingest.ts';
import { findMarkdownTable } from './markdown-table.ts';
import { columnsOf, describeTable } from './table-columns.ts';

/**
 * How the columns of a table are understood, in CSV or Markdown, for people to look at before it is read. Nothing is refused
 * for lack of a time or a text: they may choose them.
 */
export function detectColumns(content: string): Outcome<TableColumns, IngestRefusal> {
  const markdown = findMarkdownTable(content);
  const table = markdown.ok ? markdown : parseCsv(content);
  return table.ok ? accept(describeTable(table.value, columnsOf(table.value))) : table;
}
