import type { KeyboardEvent } from 'react';
import { canvasAct, type CanvasAct } from './canvas-keys.ts';
import { nodeAround, type Canvas } from './use-canvas.ts';
import type { WalkTarget } from './why-moves.ts';
import { useWhyBoard } from './why-board.ts';

/** What keys do on a canvas: on a node, in its text, and on its tools (where only Escape leads back to the node). */
export function useCanvasKeys(canvas: Canvas): (event: KeyboardEvent) => void {
  const { readOnly } = useWhyBoard();
  return (event) => {
    const { target } = event;
    const id = nodeAround(target);
    if (id === undefined || !(target instanceof HTMLElement) || event.defaultPrevented) return;
    const isEditing = target instanceof HTMLTextAreaElement;
    if (!isEditing && !target.classList.contains('react-flow__node')) {
      if (event.key === 'Escape') canvas.focus(id);
      return;
    }
    const act = canvasAct(event, isEditing);
    if (act === undefined || (readOnly && changes.has(act))) return;
    event.preventDefault();
    event.stopPropagation();
    acts[act](canvas, id);
  };
}

const changes: ReadonlySet<CanvasAct> = new Set(['edit', 'add-child', 'add-sibling', 'remove']);

const acts: Readonly<Record<CanvasAct, (canvas: Canvas, id: WalkTarget) => void>> = {
  edit: (canvas, id) => canvas.edit(id),
  'add-child': (canvas, id) => canvas.addChild(id),
  'add-sibling': (canvas, id) => canvas.addSibling(id),
  remove: (canvas, id) => canvas.remove(id),
  stop: (canvas, id) => canvas.focus(id),
  leave: blurAll,
  parent: (canvas, id) => canvas.walk(id, 'parent'),
  child: (canvas, id) => canvas.walk(id, 'child'),
  previous: (canvas, id) => canvas.walk(id, 'previous'),
  next: (canvas, id) => canvas.walk(id, 'next'),
};

function blurAll(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
