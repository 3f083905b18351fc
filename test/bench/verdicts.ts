/** One line of the result. */
export interface Row {
  readonly what: string;
  readonly figure: number;
  /** `× relay`, `ms`, `KB`, … */
  readonly unit: string;
  /** What the product has to reach now; the figure must not be above it. */
  readonly goal?: number;
  /** Where it is to be in the end. */
  readonly aim?: number;
  /** What the ratio is made of, or how it was measured. */
  readonly detail?: string;
}

export type Verdict = 'met' | 'aim met' | 'missed' | 'aim missed' | '';

/** A figure meets a goal when it is not above it. */
export function verdictOf({ figure, goal, aim }: Row): Verdict {
  if (goal !== undefined && figure > goal) return 'missed';
  if (aim !== undefined && figure <= aim) return 'aim met';
  if (goal !== undefined) return 'met';
  return aim === undefined ? '' : 'aim missed';
}

function shown(value: number | undefined): string {
  if (value === undefined) return '';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(value < 10 ? 2 : 1);
}

/** The rows as a table for a terminal. */
export function formatTable(rows: readonly Row[]): string {
  const header = ['what', 'figure', '', 'goal', 'aim', 'verdict', ''];
  const cells = rows.map((row) => [
    row.what,
    shown(row.figure),
    row.unit,
    row.goal === undefined ? '' : `≤ ${shown(row.goal)}`,
    row.aim === undefined ? '' : `≤ ${shown(row.aim)}`,
    verdictOf(row),
    row.detail ?? '',
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...cells].map((line) => (line[column] ?? '').length)));
  const isNumber = (column: number): boolean => column === 1 || column === 3 || column === 4;
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, column) => (isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
