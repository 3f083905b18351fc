import { instant } from '@debrief/shared/protocol/instant.ts';
import { expect, test } from 'vitest';

test.each([
  ['2026-11-20T09:12:00+01:00', true],
  ['1970-01-01T00:00:00Z', true],
  ['2199-12-31T23:59:59Z', true],
  ['1969-12-31T23:59:59Z', false],
  ['2200-01-01T00:00:00Z', false],
  ['9999-12-31T09:12:00Z', false],
])('[TIM-41] a time that is sent as %s is taken: %s', (text, taken) => {
  expect(instant.safeParse(text).success).toBe(taken);
});
