import { expect, test } from 'vitest';
import { termsOf, type TypedDots } from '@debrief/client/features/voting/vote-terms.ts';

const read = (perPerson: TypedDots, perTheme: TypedDots): string => {
  const terms = termsOf({ perPerson, perTheme });
  return terms.ok ? `${terms.value.votesPerPerson}/${terms.value.votesPerTheme}` : terms.refusal;
};

test('[VOTE-13] a vote is not opened while a number of dots is missing', () => {
  expect(read('', 2)).toBe('per-person');
  expect(read(0, 2)).toBe('per-person');
  expect(read(5, '')).toBe('per-theme');
});

test('[VOTE-13] a theme gets no more dots than a person has, and a person no more than there may be', () => {
  expect(read(3, 2)).toBe('3/2');
  expect(read(2, 5)).toBe('2/2');
  expect(read(1000, 2)).toBe('20/2');
});
