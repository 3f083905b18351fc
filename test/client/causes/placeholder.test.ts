import { expect, test } from 'vitest';
import { words } from '@debrief/client/features/causes/words.ts';
import { DEFAULT_PROMPTS } from '@debrief/shared/domain/cause.ts';
import { IMPACT_FIRST } from '@debrief/shared/templates/prompt-sets.ts';

test('[CAU-7] every question of the standard meeting has the beginning of an answer, and no other question has one of theirs', () => {
  const beginnings = DEFAULT_PROMPTS.map((prompt) => words.placeholderFor(prompt));
  expect(new Set(beginnings).size).toBe(DEFAULT_PROMPTS.length);
  const others = IMPACT_FIRST.prompts.map((prompt) => words.placeholderFor(prompt));
  expect(new Set(others)).toEqual(new Set(['One thought a card']));
  expect(beginnings).not.toContain('One thought a card');
});
