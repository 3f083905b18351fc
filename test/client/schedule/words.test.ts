import { words } from '@debrief/client/features/schedule/words.ts';
import { expect, test } from 'vitest';

test('[SCH-12] the suggestion names the severity as the workspace calls it', () => {
  expect(words.why('Critical', 12, 0)).toBe('Suggested from Critical, 12 events.');
  expect(words.why('Minor', 1, 2)).toBe('Suggested from Minor, 1 event and 2 services.');
});
