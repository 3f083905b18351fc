import * as Y from 'yjs';
import type { Run, Struct } from './decoded-update.ts';

/** Shared types may be nested so deep; yjs itself runs out of stack at some thousands. */
export const MAX_TYPE_DEPTH = 32;

/**
 * How deep the deepest new type of an update lies, at most: a root's child has depth 1. A type whose parent cannot
 * be told from the update itself may lie below the deepest type of the document.
 *
 * @param known - depth of the deepest type of the document; asked for only when needed
 */
export function deepestNewType(runs: readonly Run[], known: () => number): number {
  if (!runs.some((run) => run.structs.some(isType))) return 0;
  const items = runs.flatMap((run) => run.structs).filter((struct) => struct instanceof Y.Item);
  const types = items.filter(isType).length;
  const newDepths = new ParentDepths(runs);
  let deepest = 0;
  for (const item of items) {
    const depth = newDepths.depthOfParent(item) ?? known() + (newDepths.isInside(item) ? types - 1 : 0);
    newDepths.set(item, depth);
    if (item.content instanceof Y.ContentType) deepest = Math.max(deepest, depth + 1);
    // Too deep is too deep: how much is nobody's question.
    if (deepest > MAX_TYPE_DEPTH) return deepest;
  }
  return deepest;
}

function isType(struct: Struct): boolean {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType;
}

/** The depth of the deepest type of a document. */
export function deepestType(doc: Y.Doc): number {
  const depths = new Map<Y.Item, number>();
  let deepest = 0;
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) {
        deepest = Math.max(deepest, depthOf(struct, depths));
      }
    }
  }
  return deepest;
}

function depthOf(item: Y.Item, depths: Map<Y.Item, number>): number {
  const path: Y.Item[] = [];
  let above: Y.Item | null = item;
  while (above && !depths.has(above)) {
    path.push(above);
    above = above.parent instanceof Y.AbstractType ? above.parent._item : null;
  }
  let depth = above ? (depths.get(above) ?? 0) : 0;
  for (const below of path.toReversed()) {
    depth += 1;
    depths.set(below, depth);
  }
  return depth;
}

/** Depth of the parents of an update's items, as far as the update itself tells. */
class ParentDepths {
  readonly #runs: ReadonlyMap<number, readonly Struct[]>;
  readonly #depths = new Map<Struct, number>();

  constructor(runs: readonly Run[]) {
    this.#runs = new Map(runs.map((run) => [run.clientId, run.structs]));
  }

  set(item: Y.Item, depth: number): void {
    this.#depths.set(item, depth);
  }

  /** True when the item hangs on another of the same update. */
  isInside(item: Y.Item): boolean {
    return this.#anchorOf(item) !== undefined;
  }

  depthOfParent(item: Y.Item): number | undefined {
    const parent: unknown = item.parent;
    if (typeof parent === 'string') return 0;
    const anchor = this.#anchorOf(item);
    const depth = anchor && this.#depths.get(anchor);
    if (depth === undefined) return undefined;
    // A neighbour has the same parent; a parent lies one deeper than its own.
    return parent instanceof Y.ID ? depth + 1 : depth;
  }

  #anchorOf(item: Y.Item): Struct | undefined {
    const parent: unknown = item.parent;
    const id = parent instanceof Y.ID ? parent : (item.origin ?? item.rightOrigin);
    return id ? findStruct(this.#runs.get(id.client) ?? [], id.clock) : undefined;
  }
}

function findStruct(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const struct = structs[middle];
    if (!struct) return undefined;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return undefined;
}
