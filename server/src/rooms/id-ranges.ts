/** A piece of one client's clocks: from `clock`, `length` long. */
export interface IdRange {
  readonly clientId: number;
  readonly clock: number;
  readonly length: number;
}

/**
 * A set of Yjs ids, kept as sorted, disjoint ranges for each client: a few numbers where a document would
 * need an object for each item.
 */
export class IdRanges {
  /** Per client: start, end, start, end, … ascending; ends are exclusive. */
  readonly #bounds = new Map<number, number[]>();

  add({ clientId, clock, length }: IdRange): void {
    const end = clock + length;
    const bounds = this.#bounds.get(clientId);
    if (!bounds) {
      this.#bounds.set(clientId, [clock, end]);
      return;
    }
    // First range that ends at or behind our start: it touches us, or lies behind us.
    const from = firstRange(bounds, (_start, otherEnd) => otherEnd >= clock);
    let to = from;
    let mergedStart = clock;
    let mergedEnd = end;
    while (to < bounds.length && (bounds[to] ?? 0) <= end) {
      mergedStart = Math.min(mergedStart, bounds[to] ?? 0);
      mergedEnd = Math.max(mergedEnd, bounds[to + 1] ?? 0);
      to += 2;
    }
    bounds.splice(from, to - from, mergedStart, mergedEnd);
  }

  has(clientId: number, clock: number): boolean {
    return this.overlaps({ clientId, clock, length: 1 });
  }

  overlaps({ clientId, clock, length }: IdRange): boolean {
    const bounds = this.#bounds.get(clientId);
    if (!bounds) return false;
    const index = firstRange(bounds, (_start, end) => end > clock);
    return index < bounds.length && (bounds[index] ?? 0) < clock + length;
  }

  /** The parts of the range that are not in the set. */
  missing(range: IdRange): readonly IdRange[] {
    const { clientId, clock, length } = range;
    const bounds = this.#bounds.get(clientId);
    if (!bounds) return [range];
    const end = clock + length;
    const parts: IdRange[] = [];
    let position = clock;
    for (
      let index = firstRange(bounds, (_start, rangeEnd) => rangeEnd > clock);
      index < bounds.length && (bounds[index] ?? 0) < end;
      index += 2
    ) {
      const start = bounds[index] ?? 0;
      if (start > position) parts.push({ clientId, clock: position, length: start - position });
      position = bounds[index + 1] ?? position;
    }
    if (position < end) parts.push({ clientId, clock: position, length: end - position });
    return parts;
  }
}

/** Index of the first range (two numbers) for which the test holds; it must hold for all behind it as well. */
function firstRange(bounds: readonly number[], test: (start: number, end: number) => boolean): number {
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(bounds[middle * 2] ?? 0, bounds[middle * 2 + 1] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}
