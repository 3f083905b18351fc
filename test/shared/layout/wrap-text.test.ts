import { textWidthPx, wrapText } from '@debrief/shared/layout/wrap-text.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const box = { widthPx: 216, fontSizePx: 13 };

test('[LAY-7] a text is broken at its spaces', () => {
  const lines = wrapText('The package picks the tool’s default version where none is configured', box);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe('The package picks the tool’s default version where none is configured');
});

test('[LAY-7] a line of the text starts a line of the figure', () => {
  expect(wrapText('first\nsecond\r\nthird', box)).toEqual(['first', 'second', 'third']);
  expect(wrapText('', box)).toEqual(['']);
});

test('[LAY-8] no line is wider than its box, and no character is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: fc.constantFrom('a', 'W', 'i', ' ', '\n', '漢', '👩', '—', '.') }),
      (text) => {
        const lines = wrapText(text, box);
        expect(lines.filter((line) => textWidthPx(line, box.fontSizePx) > box.widthPx)).toEqual([]);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      },
    ),
  );
});
