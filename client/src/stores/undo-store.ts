import { createStore, type StoreApi } from 'zustand/vanilla';

/** Whether this person has something of their own to undo or redo. */
export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
export type UndoStore = StoreApi<UndoState>;

/** Nothing to undo yet; one per session. */
export function createUndoStore(): UndoStore {
  return createStore<UndoState>(() => ({ canUndo: false, canRedo: false }));
}
