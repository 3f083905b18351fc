import { formatQuantity, METRIC_KINDS, parseQuantity, type QuantityKind } from '@debrief/shared/domain/quantity.ts';
import { IMPACT_METRICS } from '@debrief/shared/domain/impact.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a number as people write it', () => {
  test.each([
    ['12000', 12_000],
    ['12k', 12_000],
    ['12 K', 12_000],
    ['1.5 M', 1_500_000],
    ['1,5 Mio.', 1_500_000],
    ['1.234 M', 1_234_000],
    ['2 million', 2_000_000],
    ['1.2bn', 1_200_000_000],
    ['1,200', 1_200],
    ['1.200', 1_200],
    ['1 200', 1_200],
    ['1\u202f200', 1_200],
    ["1'200", 1_200],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1_234.5],
    ['1.234,5', 1_234.5],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['0', 0],
  ])('[IMP-1] %s is a count', (text, amount) => {
    expect(parseQuantity(text, 'count')).toEqual({ amount, unit: '', estimate: false });
  });

  test.each([
    ['~500', 500],
    ['≈ 12k', 12_000],
    ['about 1,200', 1_200],
    ['ca. 30', 30],
  ])('[IMP-1] %s is an estimate', (text, amount) => {
    expect(parseQuantity(text, 'count')).toEqual({ amount, unit: '', estimate: true });
  });

  test.each([
    ['300 rows', 300, 'rows'],
    ['12k support tickets', 12_000, 'support tickets'],
    ['1.5 M records', 1_500_000, 'records'],
  ])('[IMP-1] %s has its unit', (text, amount, unit) => {
    expect(parseQuantity(text, 'count')).toEqual({ amount, unit, estimate: false });
  });

  test.each([
    ['3 %', 3],
    ['3', 3],
    ['0,5%', 0.5],
    ['99.95 percent', 99.95],
    ['12.125%', 12.125],
    ['100', 100],
  ])('[IMP-2] %s is a percentage', (text, amount) => {
    expect(parseQuantity(text, 'percent')?.amount).toBe(amount);
  });

  test.each([
    ['2 h 10 min', 130],
    ['2h10m', 130],
    ['2:10', 130],
    ['130', 130],
    ['130 minutes', 130],
    ['1.5 h', 90],
    ['1,5h', 90],
    ['1d 2h', 1_560],
    ['1 day and 2 hours', 1_560],
    ['90 s', 1.5],
  ])('[IMP-3] %s is a length of time', (text, minutes) => {
    expect(parseQuantity(text, 'minutes')?.amount).toBe(minutes);
  });

  test.each([
    ['12k', 12_000, ''],
    ['€12k', 12_000, 'EUR'],
    ['$ 1.2M', 1_200_000, 'USD'],
    ['12.000 €', 12_000, 'EUR'],
    ['CHF 1’200.50', 1_200.5, 'CHF'],
    ['1 200 USD', 1_200, 'USD'],
  ])('[IMP-4] %s is money', (text, amount, unit) => {
    expect(parseQuantity(text, 'money')).toEqual({ amount, unit, estimate: false });
  });

  test('[IMP-3] days and hours are read in their own unit', () => {
    expect(parseQuantity('3', 'days')?.amount).toBe(3);
    expect(parseQuantity('36 h', 'days')?.amount).toBe(1.5);
    expect(parseQuantity('2 days', 'hours')?.amount).toBe(48);
    expect(parseQuantity('40 hours', 'hours')?.amount).toBe(40);
    expect(parseQuantity('30 m', 'hours')?.amount).toBe(0.5);
    expect(parseQuantity('1,200 h', 'hours')?.amount).toBe(1_200);
  });

  test.each<readonly [string, QuantityKind]>([
    ['', 'count'],
    ['many', 'count'],
    ['-5', 'count'],
    ['1-2', 'count'],
    ['3 of 4', 'count'],
    ['1,2,3', 'count'],
    ['12,34.567,8', 'count'],
    ['9e99', 'count'],
    ['101 %', 'percent'],
    ['3 users', 'percent'],
    ['2 h maybe', 'minutes'],
    ['2:75', 'minutes'],
    ['12 cows', 'money'],
    ['a bit', 'days'],
  ])('[IMP-5] “%s” is no %s', (text, kind) => {
    expect(parseQuantity(text, kind)).toBeUndefined();
  });

  test('[IMP-5] no text makes it crash or take long', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'binary' }),
        fc.constantFrom(...Object.values(METRIC_KINDS)),
        (text, kind) => {
          const read = parseQuantity(text, kind);
          expect(read === undefined || (Number.isFinite(read.amount) && read.amount >= 0)).toBe(true);
        },
      ),
    );
    expect(parseQuantity(`${'1'.repeat(20_000)}x`, 'money')).toBeUndefined();
    expect(parseQuantity(`${'1,'.repeat(20_000)}`, 'minutes')).toBeUndefined();
  });

  test('[IMP-6] is shown so that it is read again as it was', () => {
    const cents = fc.integer({ min: 0, max: 1e10 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom(...IMPACT_METRICS), (wanted, metric) => {
        const kind = METRIC_KINDS[metric];
        const amount = kind === 'percent' ? wanted % 100 : wanted;
        const unit = kind === 'money' ? 'EUR' : '';
        expect(parseQuantity(formatQuantity({ amount, unit }, kind), kind)?.amount).toBeCloseTo(amount, 6);
      }),
    );
    const eighths = fc.integer({ min: 0, max: 1e6 }).map((value) => value / 8);
    fc.assert(
      fc.property(eighths, fc.constantFrom('days', 'hours', 'minutes'), (amount, kind) => {
        expect(parseQuantity(formatQuantity({ amount, unit: '' }, kind), kind)?.amount).toBe(amount);
      }),
    );
    expect(formatQuantity({ amount: 130, unit: '' }, 'minutes')).toBe('2 h 10 min');
    expect(formatQuantity({ amount: 12_000, unit: 'EUR' }, 'money')).toBe('12,000 EUR');
    expect(formatQuantity({ amount: 99.95, unit: '' }, 'percent')).toBe('99.95 %');
  });
});
