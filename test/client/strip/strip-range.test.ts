import { isWhole, moved, zoomed } from '@debrief/client/features/strip/strip-range.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const hourMs = 3_600_000;
const whole = { from: 0, to: 10 * hourMs };

test('[STR-10] zooming keeps what is under the pointer where it is, and showing all again is never further than all', () => {
  const closer = zoomed(whole, whole, { factor: 0.5, middle: 2 * hourMs });
  expect(closer).toEqual({ from: hourMs, to: 6 * hourMs });
  expect(isWhole(zoomed(closer, whole, { factor: 100 }), whole)).toBe(true);
});

test('[STR-10] what is seen never leaves what there is, and is never shorter than a minute', () => {
  const step = fc.oneof(
    fc.double({ min: 0.01, max: 100, noNaN: true }).map((factor) => ({ factor })),
    fc.double({ min: -3, max: 3, noNaN: true }).map((share) => ({ share })),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let span = whole;
      for (const taken of steps) {
        span = 'factor' in taken ? zoomed(span, whole, taken) : moved(span, whole, taken.share);
        const isInside = span.from >= whole.from - 1 && span.to <= whole.to + 1;
        if (!isInside || span.to - span.from < 59_999) return false;
      }
      return true;
    }),
  );
});
