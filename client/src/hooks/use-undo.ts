import { useStore } from 'zustand';
import { useSession } from './use-session.ts';

/** Undo and redo of my own edits. */
export interface UndoControls {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What I can undo and redo in this tab. */
export function useUndo(): UndoControls {
  const { undo } = useSession();
  const { canUndo, canRedo } = useStore(undo.store);
  return { undo: undo.undo, redo: undo.redo, canUndo, canRedo };
}
