import { countCut, cutWords } from '@debrief/client/ui/cut-text.ts';
import { expect, test } from 'vitest';

const field = (value: string, maxLength: number, selected: readonly [number, number] = [0, 0]) => ({
  value,
  maxLength,
  selectionStart: selected[0],
  selectionEnd: selected[1],
});

test.each([
  { what: 'what fits', into: field('abc', 10), inserted: '1234567', cut: 0 },
  { what: 'what goes over', into: field('abc', 10), inserted: '12345678', cut: 1 },
  { what: 'what takes the place of a selection', into: field('abcdefghij', 10, [2, 8]), inserted: '12345678', cut: 2 },
  { what: 'what goes into a field that is full', into: field('abc', 3), inserted: 'de', cut: 2 },
  { what: 'what goes into a field without a bound', into: field('abc', -1), inserted: 'x'.repeat(9_999), cut: 0 },
  { what: 'line ends, which a field counts once', into: field('', 3), inserted: 'a\r\nb', cut: 0 },
])('[CUT-1] $what: $cut left out', ({ into, inserted, cut }) => {
  expect(countCut(into, inserted)).toBe(cut);
});

test('[CUT-1] how much was left out is said, with what the field takes', () => {
  expect(cutWords(8_000, 2_000)).toBe(
    'Too long for this field: the last 8,000 characters were left out. It takes 2,000.',
  );
  expect(cutWords(1, 200)).toBe('This field is full: it takes 200 characters.');
});
