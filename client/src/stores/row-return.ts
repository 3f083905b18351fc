import type { Collection } from './collection.ts';
import type { DocumentState, DocumentStore } from './document-store.ts';

/** Rows of a collection in the store. */
export interface RowsInStore {
  readonly select: (state: DocumentState) => Collection<{ readonly id: string }>;
  readonly ids: readonly string[];
}

/**
 * Calls back once, when all of the removed rows are there again. They may still be in the store when this begins.
 *
 * @returns stops watching
 */
export function onRowsReturn(store: DocumentStore, { select, ids }: RowsInStore, onReturn: () => void): () => void {
  let wereGone = false;
  const look = (state: DocumentState): void => {
    const { byId } = select(state);
    const areHere = ids.every((id) => byId.has(id));
    if (areHere && wereGone) {
      stop();
      onReturn();
    }
    wereGone = !areHere;
  };
  const stop = store.subscribe(look);
  look(store.getState());
  return stop;
}
