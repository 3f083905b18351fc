import type { WalkStep } from './why-moves.ts';

/** What a key means on the canvas. */
export type CanvasAct = 'edit' | 'add-child' | 'add-sibling' | 'remove' | 'stop' | 'leave' | WalkStep;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

const onNode: Readonly<Record<string, CanvasAct>> = {
  Insert: 'add-child',
  '+': 'add-child',
  Delete: 'remove',
  Backspace: 'remove',
  Escape: 'leave',
  ArrowLeft: 'parent',
  ArrowRight: 'child',
  ArrowUp: 'previous',
  ArrowDown: 'next',
};

/**
 * Keys on a node that has the focus, and in its text while it is edited; undefined: the key keeps its usual meaning.
 * Tab adds an answer only out of a text, where Escape leads out: otherwise it walks on and leaves the canvas.
 */
export function canvasAct({ key, shiftKey }: Key, isEditing: boolean): CanvasAct | undefined {
  if (isEditing) {
    if (key === 'Escape') return 'stop';
    return key === 'Tab' && !shiftKey ? 'add-child' : undefined;
  }
  if (key === 'Enter') return shiftKey ? 'add-sibling' : 'edit';
  return onNode[key];
}
