import { StrayKeys } from '@debrief/client/features/meeting/stray-keys.ts';
import { expect, test } from 'vitest';

test('[KEY-4] keys are stray until three seconds pass without one', () => {
  const keys = new StrayKeys();
  expect(keys.isStray(0)).toBe(false);
  keys.lost(1_000);
  for (const at of [1_200, 4_000, 6_900, 9_899]) expect(keys.isStray(at)).toBe(true);
  expect(keys.isStray(12_899)).toBe(false);
  expect(keys.isStray(12_900)).toBe(false);
});

test('[KEY-4] who points at something or moves the focus has noticed', () => {
  const keys = new StrayKeys();
  keys.lost(1_000);
  keys.noticed();
  expect(keys.isStray(1_100)).toBe(false);
});
