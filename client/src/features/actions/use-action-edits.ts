import {
  addAction,
  changeAction,
  removeAction,
  restoreAction,
  type ActionChange,
} from '@debrief/shared/document/actions.ts';
import type { ActionItem } from '@debrief/shared/domain/action.ts';
import { asId, type ActionId } from '@debrief/shared/domain/ids.ts';
import { useMemo } from 'react';
import { actionSource } from '#hooks/collection-source.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useRemovedByOthers } from '#hooks/use-removed-by-others.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { words } from './words.ts';

/** What can be done to the list of actions, each one entry of undo. */
export interface ActionEdits {
  /** Adds an action without words at the end, for a cause when one is given. @returns its id */
  readonly add: (causeRef?: string) => ActionId;
  readonly change: (id: ActionId, change: ActionChange) => void;
  /** Removes an action, with a toast that brings it back. */
  readonly remove: (action: ActionItem) => void;
}

/** The edits of the actions; the same object as long as the session lives. */
export function useActionEdits(): ActionEdits {
  const document = useDocument();
  const gesture = useGesture();
  const offerUndo = useUndoToast();
  return useMemo(
    () => ({
      add(causeRef) {
        const id = asId<ActionId>(crypto.randomUUID());
        gesture(() => addAction(document, { id, causeRef: causeRef ?? null }));
        return id;
      },
      change: (id, change) => gesture(() => changeAction(document, id, change)),
      remove(action) {
        gesture(() => removeAction(document, action.id));
        offerUndo({
          text: words.removedByMe(action.title),
          tone: 'ok',
          removed: { select: actionSource.select, ids: [action.id] },
          bringBack: () => restoreAction(document, action),
        });
      },
    }),
    [document, gesture, offerUndo],
  );
}

/** Says when somebody else has removed actions, for as long as they can be brought back. */
export function useRemovalNotice(): void {
  const document = useDocument();
  useRemovedByOthers({
    source: actionSource,
    isWorthSaying: ({ title }) => title.trim() !== '',
    text: (actions) => words.removedByOther(actions.map(({ title }) => title)),
    restore: (actions) => actions.forEach((action) => restoreAction(document, action)),
  });
}
