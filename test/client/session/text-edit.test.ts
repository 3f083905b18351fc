import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftIndex, textEdit, type TextEdit } from '@debrief/client/session/text-edit.ts';

function apply(text: string, edit: TextEdit | undefined): string {
  if (!edit) return text;
  return text.slice(0, edit.index) + edit.inserted + text.slice(edit.index + edit.removed);
}

describe('an edit from two states of a field', () => {
  test('[TEXT-1] leads from the one text to the other, wherever the caret stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(40),
        (before, after, caret) => {
          expect(apply(before, textEdit(before, after, Math.min(caret, after.length)))).toBe(after);
        },
      ),
    );
  });

  test('[TEXT-2] where several would do, the insertion is where it was typed', () => {
    expect(textEdit('aa', 'aaa', 1)).toEqual({ index: 0, removed: 0, inserted: 'a' });
    expect(textEdit('aa', 'aaa', 2)).toEqual({ index: 1, removed: 0, inserted: 'a' });
    expect(textEdit('aa', 'aaa', 3)).toEqual({ index: 2, removed: 0, inserted: 'a' });
    expect(textEdit('abab', 'ab', 2)).toEqual({ index: 2, removed: 2, inserted: '' });
  });

  test('[TEXT-3] never cuts an emoji in two', () => {
    expect(textEdit('😀', '😁', 2)).toEqual({ index: 0, removed: 2, inserted: '😁' });
    expect(textEdit('a😀b', 'a😁b', 3)).toEqual({ index: 1, removed: 2, inserted: '😁' });
  });

  test('[TEXT-1] nothing changed is no edit', () => {
    expect(textEdit('same', 'same', 2)).toBeUndefined();
  });
});

describe('a caret while others type', () => {
  test('[TEXT-4] is pushed by what comes before it and stays before what comes at it', () => {
    expect(shiftIndex(3, [{ retain: 1 }, { insert: 'xy' }])).toBe(5);
    expect(shiftIndex(3, [{ retain: 3 }, { insert: 'xy' }])).toBe(3);
    expect(shiftIndex(3, [{ retain: 4 }, { insert: 'xy' }])).toBe(3);
  });

  test('[TEXT-4] is pulled back by what goes before it, never past where that began', () => {
    expect(shiftIndex(5, [{ retain: 1 }, { delete: 2 }])).toBe(3);
    expect(shiftIndex(2, [{ retain: 1 }, { delete: 4 }])).toBe(1);
    expect(shiftIndex(1, [{ retain: 2 }, { delete: 1 }])).toBe(1);
  });
});
