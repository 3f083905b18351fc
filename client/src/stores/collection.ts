import { shareUnchanged } from './share-unchanged.ts';

/** Rows of one kind as plain values. A row keeps its identity until one of its own fields changes. */
export interface Collection<Row extends { readonly id: string }> {
  /** In the order in which they are shown; a new array only when a row is added, removed or reordered. */
  readonly ids: readonly Row['id'][];
  readonly rows: readonly Row[];
  readonly byId: RowsById<Row>;
  /** Where each id stands in `rows`; the same map as long as `ids` is the same array. */
  readonly places: ReadonlyMap<string, number>;
}

/** Finds a row by its id. */
export interface RowsById<Row> {
  readonly get: (id: string) => Row | undefined;
  readonly has: (id: string) => boolean;
}

/** A collection without rows. */
export function emptyCollection<Row extends { readonly id: string }>(): Collection<Row> {
  return inOrder<Row>([]);
}

/**
 * Takes over rows that were read again; undefined means that the row is gone. People type in lists of thousands: as
 * long as no row moves, it costs the rows that changed and one plain copy of the array, no sort and no new map.
 *
 * @returns the same collection when nothing in it differs
 */
export function withRows<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  changed: ReadonlyMap<string, Row | undefined>,
  compare: (a: Row, b: Row) => number,
): Collection<Row> {
  const { replaced, added, removed } = differences(collection, changed);
  if (replaced.size === 0 && added.length === 0 && removed.size === 0) return collection;
  const rows = [...collection.rows];
  for (const [place, row] of replaced) rows[place] = row;
  if (added.length === 0 && removed.size === 0 && areInPlace(rows, replaced.keys(), compare)) {
    return withSameOrder(rows, collection);
  }
  return inOrder([...rows.filter(({ id }) => !removed.has(id)), ...added].toSorted(compare));
}

interface Differences<Row> {
  /** By the place in the collection. */
  readonly replaced: ReadonlyMap<number, Row>;
  readonly added: readonly Row[];
  readonly removed: ReadonlySet<string>;
}

function differences<Row extends { readonly id: string }>(
  { rows, places }: Collection<Row>,
  changed: ReadonlyMap<string, Row | undefined>,
): Differences<Row> {
  const replaced = new Map<number, Row>();
  const added: Row[] = [];
  const removed = new Set<string>();
  for (const [id, row] of changed) {
    const place = places.get(id);
    if (row === undefined) {
      if (place !== undefined) removed.add(id);
    } else if (place === undefined) added.push(row);
    else {
      const shared = shareUnchanged(rows[place], row);
      if (shared !== rows[place]) replaced.set(place, shared);
    }
  }
  return { replaced, added, removed };
}

/** True when each of these rows still stands between its neighbours: then no row has moved. */
function areInPlace<Row>(rows: readonly Row[], places: Iterable<number>, compare: (a: Row, b: Row) => number): boolean {
  const follows = (place: number): boolean => {
    const [before, row] = [rows[place - 1], rows[place]];
    return before === undefined || row === undefined || compare(before, row) <= 0;
  };
  return [...places].every((place) => follows(place) && follows(place + 1));
}

function inOrder<Row extends { readonly id: string }>(rows: readonly Row[]): Collection<Row> {
  const ids = rows.map(({ id }) => id);
  return withSameOrder(rows, { ids, places: new Map(ids.map((id, place) => [id, place])) });
}

function withSameOrder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { ids, places }: Pick<Collection<Row>, 'ids' | 'places'>,
): Collection<Row> {
  const byId = { get: (id: string) => rows[places.get(id) ?? -1], has: (id: string) => places.has(id) };
  return { ids, rows, places, byId };
}

/** True when both hold the same items in the same order. */
export function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
