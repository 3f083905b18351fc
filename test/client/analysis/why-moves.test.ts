import { describe, expect, test } from 'vitest';
import {
  dropPlace,
  movedDown,
  movedIn,
  movedOut,
  movedUp,
  positionOf,
  possibleParents,
  walk,
  type NodeBox,
  type WhyPosition,
} from '@debrief/client/features/analysis/why-moves.ts';
import { asId, type ThemeId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { buildWhyTree, type WhyNode } from '@debrief/shared/domain/why-tree.ts';

const themeId = asId<ThemeId>('theme');
const id = (name: string): WhyNodeId => asId<WhyNodeId>(name);

function node(name: string, parent: string | null): WhyNode {
  return {
    id: id(name),
    themeId,
    parentId: parent === null ? null : id(parent),
    text: name,
    order: name,
    actionable: false,
  };
}

/** a (aa, ab (aba)), b (ba), c */
const tree = buildWhyTree(
  [
    node('a', null),
    node('aa', 'a'),
    node('ab', 'a'),
    node('aba', 'ab'),
    node('b', null),
    node('ba', 'b'),
    node('c', null),
  ],
  themeId,
);
const at = (name: string): WhyPosition => must(positionOf(tree, id(name)), name);

describe('moving without dragging', () => {
  test('[WHY-22] a node goes up and down among its siblings, and no further', () => {
    expect(movedUp(at('ab'))).toEqual({ parentId: 'a', before: 'aa' });
    expect(movedDown(at('a'))).toEqual({ parentId: null, after: 'b' });
    expect(movedUp(at('a'))).toBeUndefined();
    expect(movedDown(at('c'))).toBeUndefined();
  });

  test('[WHY-22] a node goes below the answer before it, and out of its parent', () => {
    expect(movedIn(at('b'))).toEqual({ parentId: 'a' });
    expect(movedIn(at('a'))).toBeUndefined();
    expect(movedOut(tree, at('aba'))).toEqual({ parentId: 'a', after: 'ab' });
    expect(movedOut(tree, at('aa'))).toEqual({ parentId: null, after: 'a' });
    expect(movedOut(tree, at('b'))).toBeUndefined();
  });

  test('[WHY-22] a node may go below everything but itself, what is below it and its parent', () => {
    const names = (name: string): unknown => possibleParents(tree, id(name)).map((branch) => branch?.id ?? 'theme');
    expect(names('ab')).toEqual(['theme', 'aa', 'b', 'ba', 'c']);
    expect(names('a')).toEqual(['b', 'ba', 'c']);
  });
});

describe('walking by arrow keys', () => {
  test.each([
    ['a', 'child', 'aa'],
    ['aa', 'parent', 'a'],
    ['a', 'parent', 'root'],
    ['aba', 'child', undefined],
    ['a', 'next', 'b'],
    ['ab', 'next', 'ba'],
    ['ba', 'previous', 'ab'],
    ['a', 'previous', undefined],
    ['ba', 'next', undefined],
  ] as const)('[WHY-23] from %s, %s is %s', (from, step, to) => {
    expect(walk(tree, id(from), step)).toBe(to);
  });

  test('[WHY-23] the theme leads to its first answer', () => {
    expect(walk(tree, 'root', 'child')).toBe('a');
    expect(walk(tree, 'root', 'next')).toBeUndefined();
    expect(walk([], 'root', 'child')).toBeUndefined();
  });
});

describe('dropping a node', () => {
  const box = (name: string, x: number, y: number): NodeBox => ({ id: name, x, y, width: 240, height: 56 });
  const boxes = [box('root', 0, 76), box('a', 312, 0), box('b', 312, 76), box('c', 312, 152), box('ba', 624, 76)];
  const drop = (name: string, x: number, y: number): unknown => dropPlace(tree, boxes, { id: id(name), x, y });

  test('[WHY-22] on a node it becomes its answer', () => {
    expect(drop('c', 400, 100)).toEqual({ kind: 'below', parentId: 'b', targetId: 'b' });
    expect(drop('ba', 100, 100)).toEqual({ kind: 'below', parentId: null, targetId: 'root' });
  });

  test('[WHY-22] just above or below a node it becomes its neighbour', () => {
    expect(drop('ba', 400, -5)).toMatchObject({ kind: 'between', place: { parentId: null, before: 'a' }, edge: 'top' });
    expect(drop('ba', 400, 215)).toMatchObject({
      kind: 'between',
      place: { parentId: null, after: 'c' },
      edge: 'bottom',
    });
  });

  test('[WHY-22] on itself, below itself, on its own parent or on nothing it stays', () => {
    expect(drop('b', 400, 100)).toBeUndefined();
    expect(drop('b', 700, 100)).toBeUndefined();
    expect(drop('ba', 400, 100)).toBeUndefined();
    expect(drop('a', 100, 100)).toBeUndefined();
    expect(drop('a', 2000, 2000)).toBeUndefined();
  });
});
