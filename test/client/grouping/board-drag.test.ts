import { describe, expect, test } from 'vitest';
import { moveOf, nextBox, type Dragged, type DropTarget } from '@debrief/client/features/grouping/board-drag.ts';
import { asId, type CauseId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import { themesWithCauses } from '@debrief/shared/domain/theme.ts';

const theme = (id: string): ThemeId => asId<ThemeId>(id);
const cause = (id: string): CauseId => asId<CauseId>(id);

/** queue: a, b · config: c */
const board = themesWithCauses(
  [
    { id: theme('queue'), title: '', order: 'a', mergedInto: null },
    { id: theme('config'), title: '', order: 'b', mergedInto: null },
  ],
  [
    { id: cause('a'), promptId: null, themeId: theme('queue'), text: 'a', order: 'a' },
    { id: cause('b'), promptId: null, themeId: theme('queue'), text: 'b', order: 'b' },
    { id: cause('c'), promptId: null, themeId: theme('config'), text: 'c', order: 'a' },
  ],
);

const card = (id: string, themeId: string): Dragged => ({
  kind: 'cause',
  id: cause(id),
  themeId: theme(themeId),
  name: id,
});
const on = (id: string): DropTarget => ({ kind: 'theme', id: theme(id), name: id });
const free: DropTarget = { kind: 'own-theme', name: '' };

describe('a drop on the board', () => {
  test('[GRP-1] a card goes into the theme that it is dropped on', () => {
    expect(moveOf(board, card('a', 'queue'), on('config'))).toEqual({ kind: 'move', causeId: 'a', into: 'config' });
    expect(moveOf(board, card('a', 'queue'), on('queue'))).toBeUndefined();
  });

  test('[GRP-1] where the card is now counts, not where it was when it was picked up', () => {
    expect(moveOf(board, card('c', 'queue'), on('config'))).toBeUndefined();
    expect(moveOf(board, card('gone', 'queue'), on('config'))).toBeUndefined();
  });

  test('[GRP-2] a card becomes a theme of its own, unless it is one', () => {
    expect(moveOf(board, card('a', 'queue'), free)).toEqual({ kind: 'separate', causeId: 'a' });
    expect(moveOf(board, card('c', 'config'), free)).toBeUndefined();
  });

  test('[GRP-3] a theme merges into another, not into itself or into nothing', () => {
    const config: Dragged = { kind: 'theme', id: theme('config'), name: 'config' };
    expect(moveOf(board, config, on('queue'))).toEqual({ kind: 'merge', from: 'config', into: 'queue' });
    expect(moveOf(board, config, on('config'))).toBeUndefined();
    expect(moveOf(board, config, free)).toBeUndefined();
  });
});

describe('arrow keys while a card is held', () => {
  const box = (name: string, left: number, top: number) => ({ name, left, top, width: 100, height: 100 });
  const places = [box('a', 0, 0), box('b', 120, 0), box('c', 240, 0), box('d', 0, 120), box('e', 130, 125)];
  const held = { left: 130, top: 10, width: 80, height: 80 };

  test.each([
    ['ArrowLeft', 'a'],
    ['ArrowRight', 'c'],
    ['ArrowDown', 'e'],
    ['ArrowUp', undefined],
  ] as const)('[GRP-4] %s leads to %s', (arrow, name) => {
    expect(nextBox(held, places, arrow)?.name).toBe(name);
  });
});
