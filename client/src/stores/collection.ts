/** Rows of one kind as plain values. A row keeps its identity until one of its own fields changes. */
export interface Collection<Row extends { readonly id: string }> {
  /** In the order in which they are shown; a new array only when a row is added, removed or reordered. */
  readonly ids: readonly Row['id'][];
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
}

/** A collection without rows. */
export function emptyCollection<Row extends { readonly id: string }>(): Collection<Row> {
  return { ids: [], rows: [], byId: new Map() };
}

/**
 * Takes over rows that were read again; undefined means that the row is gone.
 *
 * @returns the same collection when nothing in it differs
 */
export function withRows<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  changed: ReadonlyMap<string, Row | undefined>,
  compare: (a: Row, b: Row) => number,
): Collection<Row> {
  const byId = new Map(collection.byId);
  let differs = false;
  for (const [id, row] of changed) {
    const known = byId.get(id);
    if (row === undefined ? !byId.delete(id) : known !== undefined && sameFields(known, row)) continue;
    if (row !== undefined) byId.set(id, row);
    differs = true;
  }
  if (!differs) return collection;
  const rows = [...byId.values()].toSorted(compare);
  const ids = rows.map((row) => row.id);
  return { byId, rows, ids: sameItems(collection.ids, ids) ? collection.ids : ids };
}

/** True when both hold the same items in the same order. */
export function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}

/** True when both have the same fields with identical values, one level deep. */
function sameFields(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && Object.is(value, right.get(key)));
}
