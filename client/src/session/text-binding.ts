import { LOCAL_EDIT } from '@debrief/shared/document/origins.ts';
import type * as Y from 'yjs';
import { shiftIndex, textEdit } from './text-edit.ts';

/** The part of an `<input>` or `<textarea>` that the binding uses. */
export interface TextField extends EventTarget {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly selectionDirection: 'forward' | 'backward' | 'none' | null;
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
}

interface Binding {
  readonly isFocused: () => boolean;
  /** After the field's text changed from outside, e.g. to fit its height. */
  readonly onChanged: () => void;
}

/**
 * Binds a field to a shared text: what is typed goes into the text as the smallest edit, what others type comes
 * into the field with the caret kept in its place. While an input method composes, the field is left alone.
 *
 * @returns unbinds
 */
export function bindText(field: TextField, text: Y.Text, { isFocused, onChanged }: Binding): () => void {
  let composing = false;
  let writing = false;
  // What the field and the text last agreed on: the edit is relative to it when others write during a composition.
  let agreed = text.toJSON();
  let missed: { shift(index: number): number }[] = [];

  const push = (): void => {
    if (composing) return;
    const caret = field.selectionStart ?? field.value.length;
    const edit = textEdit(agreed, field.value, caret);
    const shift = (index: number): number => missed.reduce((at, step) => step.shift(at), index);
    if (edit) {
      const index = shift(edit.index);
      const removed = shift(edit.index + edit.removed) - index;
      writing = true;
      text.doc?.transact(() => {
        if (removed > 0) text.delete(index, removed);
        if (edit.inserted !== '') text.insert(index, edit.inserted);
      }, LOCAL_EDIT);
      writing = false;
      if (missed.length > 0) show(index + edit.inserted.length);
    } else if (missed.length > 0) show(shift(caret));
    agreed = text.toJSON();
    missed = [];
  };

  const show = (caret: number): void => {
    field.value = text.toJSON();
    if (isFocused()) field.setSelectionRange(caret, caret);
    onChanged();
  };

  const pull = (event: Y.YTextEvent): void => {
    if (writing) return;
    const { delta } = event;
    if (composing) {
      missed.push({ shift: (index) => shiftIndex(index, delta) });
      return;
    }
    const { selectionStart, selectionEnd, selectionDirection } = field;
    agreed = text.toJSON();
    field.value = agreed;
    if (isFocused() && selectionStart !== null && selectionEnd !== null) {
      field.setSelectionRange(
        shiftIndex(selectionStart, delta),
        shiftIndex(selectionEnd, delta),
        selectionDirection ?? 'none',
      );
    }
    onChanged();
  };

  const startComposing = (): void => {
    composing = true;
  };
  const endComposing = (): void => {
    composing = false;
    push();
  };

  field.value = agreed;
  onChanged();
  field.addEventListener('input', push);
  field.addEventListener('compositionstart', startComposing);
  field.addEventListener('compositionend', endComposing);
  text.observe(pull);
  return () => {
    // Not lost when the row scrolls away in the middle of a composition.
    if (composing) endComposing();
    text.unobserve(pull);
    field.removeEventListener('input', push);
    field.removeEventListener('compositionstart', startComposing);
    field.removeEventListener('compositionend', endComposing);
  };
}
