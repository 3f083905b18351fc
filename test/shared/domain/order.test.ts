import { compareByOrder, orderAtEnd, orderBetween } from '@debrief/shared/domain/order.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

test('[ORD-1] whatever is inserted where, the rows stay in that order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 80 }), (places) => {
      const rows: { id: string; order: string }[] = [];
      for (const [index, place] of places.entries()) {
        const at = place % (rows.length + 1);
        rows.splice(at, 0, {
          id: `row${index}`,
          order: orderBetween(rows[at - 1]?.order ?? null, rows[at]?.order ?? null),
        });
      }
      expect(rows.toSorted(compareByOrder)).toEqual(rows);
    }),
  );
});

test('[ORD-2] two rows at one place stand in the order of their ids', () => {
  const rows = [
    { id: 'b', order: 'a1' },
    { id: 'a', order: 'a1' },
    { id: 'c', order: 'a0' },
  ];
  expect(rows.toSorted(compareByOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('[ORD-3] between two rows at one place there is a place right behind them', () => {
  const between = orderBetween('a1', 'a1');
  expect(between > 'a1' && between < orderBetween(between, null)).toBe(true);
});

test('[ORD-3] no index is so broken that nothing can be added', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.option(fc.string()), (before, after) => {
      expect(orderBetween(before, after)).not.toBe('');
    }),
  );
});

test('[ORD-4] the end lies behind every row, broken ones aside', () => {
  const rows = ['a0', 'a1', '~broken', '', 'a0V'].map((order, index) => ({ id: `row${index}`, order }));
  expect(orderAtEnd(rows) > 'a1').toBe(true);
  expect(orderAtEnd([])).toBe(orderBetween(null, null));
});
