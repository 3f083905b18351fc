import { expect, test } from 'vitest';
import { refusedBecause } from '@debrief/client/features/meeting/words.ts';

test('[SAVE-9] each reason for which a change is refused is a sentence for who made it, without a word of the protocol', () => {
  for (const [code, sentence] of Object.entries(refusedBecause)) {
    expect(sentence).toMatch(/^[A-Z].+[.]$/u);
    expect(sentence).not.toMatch(/struct|client|update|origin|byte/iu);
    if (code.includes('-')) expect(sentence).not.toContain(code);
  }
});
