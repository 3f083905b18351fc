import { generateKeyBetween } from 'fractional-indexing';

interface Ordered {
  readonly id: string;
  /** A fractional index: a string that sorts. */
  readonly order: string;
}

/** Sorts by fractional index; rows that two people put at the same place at once keep the order of their ids. */
export function compareByOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * A fractional index between two neighbours; null is the open end.
 * Neighbours with the same or a broken index (a concurrent insert, a hostile client) give the place right after the first.
 */
export function orderBetween(before: string | null, after: string | null): string {
  try {
    return generateKeyBetween(before, before !== null && after !== null && before >= after ? null : after);
  } catch {
    return generateKeyBetween(null, null);
  }
}

/** The index behind the last of these rows that has one; a broken index does not stand in the way of those that follow. */
export function orderAtEnd(rows: readonly Ordered[]): string {
  const last = rows.toSorted(compareByOrder).findLast(({ order }) => isOrder(order));
  return orderBetween(last?.order ?? null, null);
}

function isOrder(order: string): boolean {
  try {
    generateKeyBetween(order, null);
    return true;
  } catch {
    return false;
  }
}
