import { LOCAL_EDIT } from '@debrief/shared/document/origins.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import * as Y from 'yjs';
import { createUndoStore, type UndoStore } from '#stores/undo-store.ts';

/** Undo and redo of what this person did in this tab, never of what others did. */
export interface Undo {
  readonly store: UndoStore;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Makes whatever the edit does one entry of its own. */
  readonly gesture: (edit: () => void) => void;
  /** The next edit begins an entry of its own, e.g. when another field gets the focus. */
  readonly breakHere: () => void;
  readonly close: () => void;
}

/** Keystrokes closer together than this are one entry, milliseconds. */
const CAPTURE_MS = 500;

/** Watches every collection that people edit. */
export function openUndo(document: PostmortemDocument): Undo {
  const { doc: _, meta: __, ...edited } = document;
  const manager = new Y.UndoManager(Object.values(edited), {
    trackedOrigins: new Set([LOCAL_EDIT]),
    captureTimeout: CAPTURE_MS,
  });
  const store = createUndoStore();
  const refresh = (): void => store.setState({ canUndo: manager.canUndo(), canRedo: manager.canRedo() });
  manager.on('stack-item-added', refresh);
  manager.on('stack-item-popped', refresh);
  manager.on('stack-cleared', refresh);
  return {
    store,
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    gesture(edit) {
      manager.stopCapturing();
      document.doc.transact(edit, LOCAL_EDIT);
      manager.stopCapturing();
    },
    breakHere: () => manager.stopCapturing(),
    close: () => manager.destroy(),
  };
}
