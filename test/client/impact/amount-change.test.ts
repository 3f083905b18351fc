import { expect, test } from 'vitest';
import { amountChange } from '@debrief/client/features/impact/amount-change.ts';

test('[IMP-12] a number that was typed over a unit and an estimate is a plain number', () => {
  const metric = { id: 'users', unit: '%' } as const;
  expect(amountChange('1200', metric)).toEqual({ amount: 1200, unit: '', estimate: false });
  expect(amountChange('≈ 1,200 %', metric)).toEqual({ amount: 1200, unit: '%', estimate: true });
  expect(amountChange('~ 300 rows', metric)).toEqual({ amount: 300, unit: 'rows', estimate: true });
});

test('[IMP-12] a currency stays until the field is cleared', () => {
  expect(amountChange('1300', { id: 'revenue', unit: 'EUR' })).toEqual({ amount: 1300, unit: 'EUR', estimate: false });
  expect(amountChange(' ', { id: 'revenue', unit: 'EUR' })).toEqual({ amount: null, unit: '', estimate: false });
});

test('[IMP-12] what is not one number changes nothing', () => {
  expect(amountChange('many', { id: 'users', unit: '' })).toBeUndefined();
});
