import {
  addWhyNode,
  markActionable,
  moveWhyNode,
  removeWhyNode,
  restoreWhyNodes,
  type WhyPlace,
} from '@debrief/shared/document/analyses.ts';
import { asId, type ThemeId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { isBelow, type WhyNode } from '@debrief/shared/domain/why-tree.ts';
import { useMemo } from 'react';
import { whyNodeSource } from '#hooks/collection-source.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useRemovedByOthers } from '#hooks/use-removed-by-others.ts';
import { useSession } from '#hooks/use-session.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { words } from './words.ts';

/** What can be done to a why tree, each one entry of undo. */
export interface WhyEdits {
  /** Adds an empty answer. @returns its id */
  readonly add: (place: WhyPlace) => WhyNodeId;
  readonly move: (id: WhyNodeId, place: WhyPlace) => void;
  readonly mark: (id: WhyNodeId, actionable: boolean) => void;
  /** Removes an answer with all below it, with a toast that brings them back. */
  readonly remove: (id: WhyNodeId) => void;
  /** Takes away an answer that was added and left without a word; one with answers of its own stays. */
  readonly discardIfBlank: (id: WhyNodeId) => void;
}

/** The edits of one theme's tree; the same object as long as the theme is the same. */
export function useWhyEdits(themeId: ThemeId): WhyEdits {
  const document = useDocument();
  const gesture = useGesture();
  const offerUndo = useUndoToast();
  const { stores } = useSession();
  return useMemo(() => {
    const nodesNow = (): readonly WhyNode[] => stores.document.getState().whyNodesByTheme.get(themeId) ?? [];
    return {
      add(place) {
        const id = asId<WhyNodeId>(crypto.randomUUID());
        gesture(() => addWhyNode(document, { id, themeId }, place));
        return id;
      },
      move: (id, place) => gesture(() => moveWhyNode(document, id, place)),
      mark: (id, actionable) => gesture(() => markActionable(document, id, actionable)),
      remove(id) {
        const nodes = nodesNow();
        const removed = nodes.filter((node) => isBelow(nodes, node.id, id));
        gesture(() => removeWhyNode(document, id));
        offerUndo({
          text: words.removedByMe(removed.find((node) => node.id === id)?.text ?? '', removed.length - 1),
          tone: 'ok',
          removed: { select: whyNodeSource.select, ids: removed.map((node) => node.id) },
          bringBack: () => restoreWhyNodes(document, removed),
        });
      },
      discardIfBlank(id) {
        const nodes = nodesNow();
        const isBlank = nodes.some((node) => node.id === id && node.text.trim() === '');
        if (isBlank && !nodes.some(({ parentId }) => parentId === id)) gesture(() => removeWhyNode(document, id));
      },
    };
  }, [document, gesture, stores, themeId, offerUndo]);
}

/** Says when somebody else has removed answers, for as long as they can be brought back. */
export function useRemovalNotice(): void {
  const document = useDocument();
  useRemovedByOthers({
    source: whyNodeSource,
    isWorthSaying: ({ text }) => text.trim() !== '',
    text: (nodes) => words.removedByOther(nodes.map(({ text }) => text)),
    restore: (nodes) => restoreWhyNodes(document, nodes),
  });
}
