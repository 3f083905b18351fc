/** A cell that a paste fills; `row` counts on behind the last row for rows that it adds. */
export interface PastedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** More rows than a person reads; what a spreadsheet copies by mistake. */
const MAX_ROWS = 200;

/** The cells of what a spreadsheet puts on the clipboard; undefined for text that is no table: one cell. */
export function readTable(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.replaceAll(/\r\n?/gu, '\n').replace(/\n$/u, '').split('\n');
  const rows = lines.slice(0, MAX_ROWS).map((line) => line.split('\t').map((cell) => cell.trim()));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : undefined;
}

/** Where the cells go when they are pasted at a place; what is wider than the table is left out. */
export function placeTable(
  table: readonly (readonly string[])[],
  { at, columns }: { readonly at: { readonly row: number; readonly column: number }; readonly columns: number },
): readonly PastedCell[] {
  return table.flatMap((cells, rowOffset) =>
    cells
      .map((text, columnOffset) => ({ row: at.row + rowOffset, column: at.column + columnOffset, text }))
      .filter(({ column }) => column < columns),
  );
}

/** Rows that get other values, and rows that come behind them. */
export interface RowChanges<Change> {
  readonly changes: readonly { readonly id: string; readonly change: Change }[];
  readonly added: readonly Change[];
}

/**
 * What pasted cells do to the rows of a table.
 *
 * @param of.changeOf - what a cell's text says in its column; undefined: nothing
 */
export function pastedRows<Change extends object>(
  cells: readonly PastedCell[],
  of: {
    readonly rows: readonly { readonly id: string }[];
    readonly changeOf: (column: number, text: string) => Change | undefined;
  },
): RowChanges<Change> {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const changeAt = (row: number): Change =>
    Object.assign({}, ...(byRow.get(row) ?? []).map(({ column, text }) => of.changeOf(column, text)));
  const places = [...byRow.keys()];
  return {
    changes: places.flatMap((row) => {
      const known = of.rows[row];
      return known ? [{ id: known.id, change: changeAt(row) }] : [];
    }),
    added: places.filter((row) => row >= of.rows.length).map(changeAt),
  };
}
