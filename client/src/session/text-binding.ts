import { LOCAL_EDIT } from '@debrief/shared/document/origins.ts';
import type * as Y from 'yjs';
import { shiftIndex, textEdit, type DeltaStep, type TextEdit } from './text-edit.ts';

/** The part of an `<input>` or `<textarea>` that the binding uses. */
export interface TextField extends EventTarget {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  readonly selectionDirection: 'forward' | 'backward' | 'none' | null;
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
}

/** What the binding asks and tells the screen. */
export interface BindingScreen {
  readonly isFocused: () => boolean;
  /** The field's text changed from outside: its height and the carets over it are to be drawn again. */
  readonly onChanged: () => void;
}

/**
 * Binds a field to a shared text: what is typed goes into the text as the smallest edit, what others type comes
 * into the field with the caret kept in its place. While an input method composes, the field is left alone.
 *
 * @returns unbinds
 */
export function bindText(field: TextField, text: Y.Text, screen: BindingScreen): () => void {
  const binding = new TextBinding(field, text, screen);
  return () => binding.close();
}

class TextBinding {
  readonly #field: TextField;
  readonly #text: Y.Text;
  readonly #screen: BindingScreen;
  #composing = false;
  #writing = false;
  /** What field and text last agreed on: an edit in the field is relative to it. */
  #agreed: string;
  /** What others did while an input method was composing, oldest first. */
  #missed: (readonly DeltaStep[])[] = [];

  constructor(field: TextField, text: Y.Text, screen: BindingScreen) {
    this.#field = field;
    this.#text = text;
    this.#screen = screen;
    this.#agreed = text.toJSON();
    field.value = this.#agreed;
    screen.onChanged();
    field.addEventListener('input', this.#push);
    field.addEventListener('compositionstart', this.#startComposing);
    field.addEventListener('compositionend', this.#endComposing);
    text.observe(this.#pull);
  }

  close(): void {
    // A row that goes in the middle of a composition takes nothing with it.
    if (this.#composing) this.#endComposing();
    this.#text.unobserve(this.#pull);
    this.#field.removeEventListener('input', this.#push);
    this.#field.removeEventListener('compositionstart', this.#startComposing);
    this.#field.removeEventListener('compositionend', this.#endComposing);
  }

  readonly #startComposing = (): void => {
    this.#composing = true;
  };

  readonly #endComposing = (): void => {
    this.#composing = false;
    this.#push();
  };

  readonly #push = (): void => {
    if (this.#composing) return;
    const caret = this.#field.selectionStart ?? this.#field.value.length;
    const edit = textEdit(this.#agreed, this.#field.value, caret);
    const caretAfter = edit ? this.#write(edit) : this.#shift(caret);
    this.#agreed = this.#text.toJSON();
    if (this.#missed.length === 0) return;
    this.#missed = [];
    this.#show(caretAfter, caretAfter);
  };

  /** @returns where the caret stands behind what was written */
  #write({ index, removed, inserted }: TextEdit): number {
    const start = this.#shift(index);
    const length = this.#shift(index + removed) - start;
    this.#writing = true;
    this.#text.doc?.transact(() => {
      if (length > 0) this.#text.delete(start, length);
      if (inserted !== '') this.#text.insert(start, inserted);
    }, LOCAL_EDIT);
    this.#writing = false;
    return start + inserted.length;
  }

  #shift(index: number): number {
    return this.#missed.reduce((at, delta) => shiftIndex(at, delta), index);
  }

  readonly #pull = ({ delta }: Y.YTextEvent): void => {
    if (this.#writing) return;
    if (this.#composing) {
      this.#missed.push(delta);
      return;
    }
    const { selectionStart, selectionEnd } = this.#field;
    this.#agreed = this.#text.toJSON();
    this.#show(shiftIndex(selectionStart ?? 0, delta), shiftIndex(selectionEnd ?? 0, delta));
  };

  #show(selectionStart: number, selectionEnd: number): void {
    const direction = this.#field.selectionDirection ?? 'none';
    this.#field.value = this.#agreed;
    if (this.#screen.isFocused()) this.#field.setSelectionRange(selectionStart, selectionEnd, direction);
    this.#screen.onChanged();
  }
}
