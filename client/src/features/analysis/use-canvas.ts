import { asId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { WHY_ROOT } from '@debrief/shared/layout/why-layout.ts';
import { createContext, useCallback, useContext, useMemo, useRef, useState, type RefObject } from 'react';
import { must } from '@debrief/shared/lang/must.ts';
import type { WhyBoard } from './why-board.ts';
import { positionOf, walk, type DropPlace, type WalkStep, type WalkTarget } from './why-moves.ts';

/** What is going on on this person's canvas; none of it is in the document. */
export interface Canvas {
  /** The node that has or had the focus. */
  readonly selected: WalkTarget;
  readonly editing: WhyNodeId | undefined;
  readonly select: (id: WalkTarget) => void;
  /** Gives a node the focus. */
  readonly focus: (id: WalkTarget) => void;
  readonly walk: (from: WalkTarget, step: WalkStep) => void;
  /** Starts editing; the theme is not edited here. */
  readonly edit: (id: WalkTarget) => void;
  /** Ends editing; an answer that was added here and has no word goes away. */
  readonly stop: () => void;
  readonly addChild: (of: WalkTarget) => void;
  readonly addSibling: (of: WalkTarget) => void;
  readonly remove: (id: WalkTarget) => void;
}

/** The canvas around a node, with what a drop would do now. */
export interface CanvasView extends Canvas {
  readonly drop: DropPlace | undefined;
}

export const CanvasContext: React.Context<CanvasView | undefined> = createContext<CanvasView | undefined>(undefined);

/** The canvas around a node. */
export function useCanvasView(): CanvasView {
  return must(useContext(CanvasContext), 'a canvas around this node');
}

/** Selection and editing on a canvas, and what changes them. */
export function useCanvas(board: WhyBoard, container: RefObject<HTMLElement | null>): Canvas {
  const [selected, setSelected] = useState<WalkTarget>(WHY_ROOT);
  const focus = useCallback(
    (id: WalkTarget) => {
      setSelected(id);
      container.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus();
    },
    [container],
  );
  const { editing, switchTo, markAdded } = useEditing(board, focus);
  const actions = useMemo(() => {
    const begin = (id: WhyNodeId): void => {
      markAdded(id);
      setSelected(id);
      switchTo(id);
    };
    return {
      select: setSelected,
      focus,
      walk(from: WalkTarget, step: WalkStep) {
        const to = walk(board.treeNow(), from, step);
        if (to !== undefined) focus(to);
      },
      edit(id: WalkTarget) {
        if (id === WHY_ROOT) return;
        setSelected(id);
        switchTo(id);
      },
      stop: () => switchTo(undefined),
      addChild: (of: WalkTarget) => begin(board.edits.add({ parentId: of === WHY_ROOT ? null : of })),
      addSibling(of: WalkTarget) {
        const branch = of === WHY_ROOT ? undefined : positionOf(board.treeNow(), of)?.branch;
        if (branch) begin(board.edits.add({ parentId: branch.parentId, after: branch.id }));
      },
      remove(id: WalkTarget) {
        const branch = id === WHY_ROOT ? undefined : positionOf(board.treeNow(), id)?.branch;
        if (!branch) return;
        focus(branch.parentId ?? WHY_ROOT);
        board.edits.remove(branch.id);
      },
    };
  }, [board, focus, markAdded, switchTo]);
  return useMemo(() => ({ ...actions, selected, editing }), [actions, selected, editing]);
}

interface Editing {
  readonly editing: WhyNodeId | undefined;
  readonly switchTo: (id: WhyNodeId | undefined) => void;
  readonly markAdded: (id: WhyNodeId) => void;
}

function useEditing(board: WhyBoard, focus: (id: WalkTarget) => void): Editing {
  const [editing, setEditing] = useState<WhyNodeId>();
  const now = useRef<WhyNodeId>(undefined);
  const added = useRef(new Set<WhyNodeId>());
  const switchTo = useCallback(
    (id: WhyNodeId | undefined) => {
      const before = now.current;
      now.current = id;
      setEditing(id);
      if (before === undefined || before === id || !added.current.delete(before)) return;
      const parent = positionOf(board.treeNow(), before)?.branch.parentId ?? WHY_ROOT;
      board.edits.discardIfBlank(before);
      // An answer that is gone once it is drawn cannot keep the focus.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && !positionOf(board.treeNow(), before)) focus(parent);
      });
    },
    [board, focus],
  );
  const markAdded = useCallback((id: WhyNodeId) => void added.current.add(id), []);
  return { editing, switchTo, markAdded };
}

/** A node of React Flow as a place to walk to. */
export function targetOf(flowId: string): WalkTarget {
  return flowId === WHY_ROOT ? WHY_ROOT : asId<WhyNodeId>(flowId);
}

/** The node that an element of the canvas belongs to; undefined for the space between them. */
export function nodeAround(element: EventTarget | null): WalkTarget | undefined {
  const id = element instanceof Element ? element.closest('.react-flow__node')?.getAttribute('data-id') : undefined;
  return id ? targetOf(id) : undefined;
}
