import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import type { IngestReader } from './ingest.ts';
import { markdownText } from './markdown-text.ts';
import { visibleText } from './plain-text.ts';
import { readTable } from './table.ts';
import { columnsOf, isEnough, tableOf, type Table, type TableRow } from './table-columns.ts';

/** Each blank in one place only, so that a long line that is none is not looked through again and again. */
const DELIMITER_ROW = /^\|?(?: *:?-+:? *\|)* *:?-+:? *\|?$/u;

/**
 * Reads a table of GitHub Flavored Markdown: of several in a text the first that tells a time and a text. What stands
 * around the tables is left alone.
 */
export const readMarkdownTable: IngestReader = (input) => {
  const table = findMarkdownTable(input.content);
  return table.ok ? readTable(table.value, input, 'markdown-table') : table;
};

/** The table of a text from which events can be made, else the first there is; its cells as plain text. */
export function findMarkdownTable(content: string): Outcome<Table, 'empty' | 'unknown-format'> {
  const lines = visibleText(content).split('\n');
  if (lines.every((line) => line.trim() === '')) return refuse('empty');
  const tables: Table[] = [];
  let index = 0;
  while (index < lines.length - 1) {
    const rows = rowsAt(lines, index);
    if (rows.length > 0) tables.push(tableOf(rows));
    index += Math.max(1, rows.length + 1);
  }
  const [first] = tables;
  if (first === undefined) return refuse('unknown-format');
  return accept(tables.find((table) => isEnough(columnsOf(table))) ?? first);
}

/** The heading and the rows of the table that begins on that line; none when none does. */
function rowsAt(lines: readonly string[], index: number): readonly TableRow[] {
  const heading = lines[index] ?? '';
  const isTable =
    heading.includes('|') && (lines[index + 1] ?? '').includes('-') && isDelimiter(lines[index + 1] ?? '');
  if (!isTable) return [];
  const rows: TableRow[] = [{ line: index + 1, cells: cellsOf(heading) }];
  for (let next = index + 2; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (!line.includes('|')) break;
    rows.push({ line: next + 1, cells: cellsOf(line) });
  }
  return rows;
}

function isDelimiter(line: string): boolean {
  return line.length <= 2000 && DELIMITER_ROW.test(line.trim());
}

/** `| 14:05 | a \| b |` → `14:05`, `a | b` */
function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/u, '');
  const cells = inner.split(/(?<!\\)\|/u);
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => markdownText(cell.trim().replaceAll(String.raw`\|`, '|')));
}
