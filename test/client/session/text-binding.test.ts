import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bindText, type TextField } from '@debrief/client/session/text-binding.ts';

/** A field as a browser has it, as far as the binding looks. */
class FakeField extends EventTarget implements TextField {
  #value = '';
  selectionStart = 0;
  selectionEnd = 0;
  readonly selectionDirection = 'none';

  get value(): string {
    return this.#value;
  }
  /** As in a browser, a new value puts the caret at its end. */
  set value(text: string) {
    this.#value = text;
    this.setSelectionRange(text.length, text.length);
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  /** Replaces the selection, as a key press or a paste does. */
  type(text: string): void {
    const [start, end] = [this.selectionStart, this.selectionEnd];
    this.#value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.setSelectionRange(start + text.length, start + text.length);
    this.dispatchEvent(new Event('input'));
  }
}

function editor(text: Y.Text) {
  const field = new FakeField();
  const unbind = bindText(field, text, { isFocused: () => true, onChanged: () => undefined });
  return { field, unbind };
}

function twoPeople(start: string) {
  const [ann, ben] = [new Y.Doc(), new Y.Doc()];
  ann.getText('t').insert(0, start);
  const exchange = (): void => {
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann, Y.encodeStateVector(ben)));
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(ben, Y.encodeStateVector(ann)));
  };
  exchange();
  return { ann: editor(ann.getText('t')), ben: editor(ben.getText('t')), exchange };
}

describe('a field bound to a shared text', () => {
  test('[TEXT-5] two people typing in one row keep every character and their carets', () => {
    const { ann, ben, exchange } = twoPeople('disk full');
    ann.field.setSelectionRange(0, 0);
    ben.field.setSelectionRange(9, 9);
    for (const [left, right] of [
      ['T', ' a'],
      ['h', 't'],
      ['e', ' '],
      [' ', '3'],
    ] as const) {
      ann.field.type(left);
      ben.field.type(right);
      exchange();
    }
    expect(ann.field.value).toBe('The disk full at 3');
    expect(ben.field.value).toBe('The disk full at 3');
    expect(ann.field.selectionStart).toBe(4);
    expect(ben.field.selectionStart).toBe(18);
  });

  test('[TEXT-6] while an input method composes the field is left alone, and nothing of either is lost', () => {
    const { ann, ben, exchange } = twoPeople('ab');
    ann.field.setSelectionRange(1, 1);
    ann.field.dispatchEvent(new Event('compositionstart'));
    ann.field.type('に');
    ben.field.setSelectionRange(0, 0);
    ben.field.type('xx');
    exchange();
    expect(ann.field.value).toBe('aにb');
    ann.field.setSelectionRange(1, 2);
    ann.field.type('日本');
    ann.field.dispatchEvent(new Event('compositionend'));
    exchange();
    expect(ann.field.value).toBe('xxa日本b');
    expect(ben.field.value).toBe('xxa日本b');
    expect(ann.field.selectionStart).toBe(5);
  });

  test('[TEXT-6] a row that goes in the middle of a composition keeps what was composed', () => {
    const { ann, ben, exchange } = twoPeople('');
    ann.field.dispatchEvent(new Event('compositionstart'));
    ann.field.type('語');
    ann.unbind();
    exchange();
    expect(ben.field.value).toBe('語');
  });

  test('[TEXT-7] a selection survives what others type around it', () => {
    const { ann, ben, exchange } = twoPeople('one two three');
    ann.field.setSelectionRange(4, 7);
    ben.field.setSelectionRange(0, 0);
    ben.field.type('>> ');
    exchange();
    expect(ann.field.value.slice(ann.field.selectionStart, ann.field.selectionEnd)).toBe('two');
  });
});
