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
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useRemovedByOthers } from '#hooks/use-removed-by-others.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** What can be done to the list of actions, each one entry of undo. */
export interface ActionEdits {
  /** Adds an empty action at the end. @returns its id */
  readonly add: () => ActionId;
  readonly change: (id: ActionId, change: ActionChange) => void;
  /** Removes an action, with a toast that brings it back. */
  readonly remove: (action: ActionItem) => void;
}

const undoForMs = 10_000;

/** The edits of the actions; the same object as long as the session lives. */
export function useActionEdits(): ActionEdits {
  const document = useDocument();
  const gesture = useGesture();
  const toast = useToast();
  return useMemo(
    () => ({
      add() {
        const id = asId<ActionId>(crypto.randomUUID());
        gesture(() => addAction(document, { id }));
        return id;
      },
      change: (id, change) => gesture(() => changeAction(document, id, change)),
      remove(action) {
        gesture(() => removeAction(document, action.id));
        const bringBack = (): void => gesture(() => restoreAction(document, action));
        toast({ text: words.removedByMe, tone: 'ok', forMs: undoForMs, action: { label: words.undo, run: bringBack } });
      },
    }),
    [document, gesture, toast],
  );
}

/** Says when somebody else has removed actions, for as long as they can be brought back. */
export function useRemovalNotice(): void {
  const document = useDocument();
  const gesture = useGesture();
  const toast = useToast();
  useRemovedByOthers({ root: 'actions', select: ({ actions }) => actions }, ({ rows, by }) => {
    const named = rows.filter(({ title }) => title.trim() !== '');
    if (named.length === 0) return;
    const bringBack = (): void => gesture(() => rows.forEach((action) => restoreAction(document, action)));
    toast({
      text: words.removedByOther(
        by,
        named.map(({ title }) => title),
      ),
      tone: 'notice',
      forMs: undoForMs,
      action: { label: words.undo, run: bringBack },
    });
  });
}
