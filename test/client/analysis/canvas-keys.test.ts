import { expect, test } from 'vitest';
import { canvasAct } from '@debrief/client/features/analysis/canvas-keys.ts';
import { chosenTheme, themeChoices } from '@debrief/client/features/analysis/theme-choice.ts';
import { asId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';

const act = (key: string, isEditing: boolean, shiftKey = false): unknown => canvasAct({ key, shiftKey }, isEditing);

test('[WHY-23] keys on a node walk, edit, add and remove', () => {
  expect(act('Enter', false)).toBe('edit');
  expect(act('Enter', false, true)).toBe('add-sibling');
  expect(act('Insert', false)).toBe('add-child');
  expect(act('Delete', false)).toBe('remove');
  expect(act('ArrowRight', false)).toBe('child');
  expect(act('Escape', false)).toBe('leave');
});

test('[WHY-23] the Tab key adds an answer only out of a text, so that it never holds anybody in the canvas', () => {
  expect(act('Tab', true)).toBe('add-child');
  expect(act('Tab', true, true)).toBeUndefined();
  expect(act('Tab', false)).toBeUndefined();
  expect(act('Escape', true)).toBe('stop');
});

test('[WHY-23] letters, arrows and Delete in a text belong to the text', () => {
  for (const key of ['a', '+', 'Delete', 'Backspace', 'ArrowLeft', 'Insert']) expect(act(key, true)).toBeUndefined();
});

const theme = (id: string): ThemeWithCauses => ({
  id: asId<ThemeId>(id),
  title: id,
  order: id,
  mergedInto: null,
  label: id,
  causes: [],
});

test('[WHY-20] the theme with most dots is dug into first, and a chosen one that is gone leads back to it', () => {
  const results = [
    { themeId: asId<ThemeId>('c'), dots: 4, rank: 1 },
    { themeId: asId<ThemeId>('gone'), dots: 3, rank: 2 },
    { themeId: asId<ThemeId>('a'), dots: 0, rank: 3 },
  ];
  const choices = themeChoices([theme('a'), theme('b'), theme('c')], results);
  expect(choices.map(({ id, dots }) => [id, dots])).toEqual([
    ['c', 4],
    ['a', 0],
    ['b', undefined],
  ]);
  expect(chosenTheme(choices, null)?.id).toBe('c');
  expect(chosenTheme(choices, 'b')?.id).toBe('b');
  expect(chosenTheme(choices, 'gone')?.id).toBe('c');
  expect(chosenTheme([], null)).toBeUndefined();
});
