import { endingOf } from '@debrief/client/session/ending.ts';
import { CLOSE_CODES } from '@debrief/shared/protocol/close-codes.ts';
import { expect, test } from 'vitest';

test('[ACC-24] a revoked link and a removal end in pages of their own', () => {
  expect(endingOf(CLOSE_CODES.linkRevoked)).toBe('link-revoked');
  expect(endingOf(CLOSE_CODES.notAllowed)).toBe('removed');
});
