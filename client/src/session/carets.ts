import type { TextCaret } from '@debrief/shared/protocol/presence.ts';
import * as Y from 'yjs';

/** A caret as places between characters; equal when nothing is selected. */
export interface CaretPlace {
  readonly anchor: number;
  readonly head: number;
}

/** A caret that stays at its characters whatever others type. */
export function caretOf(text: Y.Text, key: string, { anchor, head }: CaretPlace): TextCaret {
  const relative = (index: number): unknown =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length)));
  return { key, anchor: relative(anchor), head: relative(head) };
}

/** Where a peer's caret is now; undefined when it is not in this text, or its characters have not arrived yet. */
export function placeOf(text: Y.Text, caret: TextCaret): CaretPlace | undefined {
  const anchor = indexOf(text, caret.anchor);
  const head = indexOf(text, caret.head);
  return anchor === undefined || head === undefined ? undefined : { anchor, head };
}

function indexOf(text: Y.Text, position: unknown): number | undefined {
  if (!text.doc || typeof position !== 'object' || position === null) return undefined;
  try {
    const absolute = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), text.doc);
    return absolute?.type === text ? absolute.index : undefined;
  } catch {
    // A peer may send anything here.
    return undefined;
  }
}
