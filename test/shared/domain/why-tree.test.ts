import { asId, type ThemeId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { buildWhyTree, flattenWhyTree, isBelow, MAX_WHY_DEPTH, type WhyNode } from '@debrief/shared/domain/why-tree.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const themeId = asId<ThemeId>('theme');
const why = (id: string): WhyNodeId => asId<WhyNodeId>(id);

function node(id: string, parentId: string | null, order = 'a0'): WhyNode {
  return {
    id: why(id),
    themeId,
    parentId: parentId === null ? null : why(parentId),
    text: id,
    order,
    actionable: false,
  };
}

/** Up to 30 nodes whose parents are any of them, nodes that are gone, themselves, or the theme; circles are the rule. */
const anyNodes = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 40 }).map((number) => why(`n${number}`)),
    themeId: fc.constantFrom(themeId, themeId, themeId, asId<ThemeId>('other')),
    parentId: fc.option(fc.integer({ min: 0, max: 45 }).map((number) => why(`n${number}`))),
    text: fc.string(),
    order: fc.constantFrom('', 'a0', 'a1', 'a2'),
    actionable: fc.boolean(),
  }),
  { selector: (row) => row.id, maxLength: 30 },
);

describe('a why tree', () => {
  test('[WHY-1] has every node of its theme exactly once, whatever the parents are', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const shown = flattenWhyTree(buildWhyTree(nodes, themeId)).map((branch) => branch.id);
        const written = nodes.filter((candidate) => candidate.themeId === themeId).map((candidate) => candidate.id);
        expect(shown.toSorted()).toEqual(written.toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  test('[WHY-1] is the same whatever order the nodes came in', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        expect(buildWhyTree(nodes.toReversed(), themeId)).toEqual(buildWhyTree(nodes, themeId));
      }),
    );
  });

  test('[WHY-1] keeps every parent that does not lead into a circle', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const mine = nodes.filter((candidate) => candidate.themeId === themeId);
        const shown = new Map(
          flattenWhyTree(buildWhyTree(nodes, themeId)).map((branch) => [branch.id, branch.parentId]),
        );
        for (const { id, parentId } of mine) {
          const parent = mine.find((candidate) => candidate.id === parentId);
          if (parent && !isBelow(mine, parent.id, id)) expect(shown.get(id)).toBe(parentId);
        }
      }),
    );
  });

  test('[WHY-2] takes the smallest id out of a circle and keeps the rest below it', () => {
    const tree = buildWhyTree([node('c', 'b'), node('b', 'a'), node('a', 'c'), node('below', 'c')], themeId);
    expect(flattenWhyTree(tree).map(({ id, depth }) => [id, depth])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['below', 4],
    ]);
  });

  test('[WHY-2] puts a node whose parent was removed below the theme', () => {
    expect(
      buildWhyTree([node('orphan', 'gone')], themeId).map(({ id, parentId, depth }) => ({ id, parentId, depth })),
    ).toEqual([{ id: 'orphan', parentId: null, depth: 1 }]);
  });

  test('[WHY-10] keeps the order of the authors, and of the ids where that is the same', () => {
    const tree = buildWhyTree(
      [node('z', null, 'a1'), node('y', null, 'a0'), node('b', null, 'a2'), node('a', null, 'a2')],
      themeId,
    );
    expect(tree.map((branch) => branch.id)).toEqual(['y', 'z', 'a', 'b']);
  });

  test('[WHY-11] cuts a chain that is deeper than any screen, and loses nothing of it', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => node(`n${index}`, index === 0 ? null : `n${index - 1}`));
    const shown = flattenWhyTree(buildWhyTree(chain, themeId));
    expect(shown).toHaveLength(chain.length);
    expect(Math.max(...shown.map((branch) => branch.depth))).toBe(MAX_WHY_DEPTH);
  });

  test('[WHY-11] leaves a chain alone that is just deep enough', () => {
    const chain = Array.from({ length: MAX_WHY_DEPTH }, (_, index) =>
      node(`n${index}`, index === 0 ? null : `n${index - 1}`),
    );
    expect(buildWhyTree(chain, themeId)).toHaveLength(1);
  });
});

describe('below', () => {
  test('[WHY-12] a node is below itself and all above it, also in a circle', () => {
    const nodes = [node('a', 'c'), node('b', 'a'), node('c', 'b'), node('d', null)];
    expect(isBelow(nodes, why('b'), why('b'))).toBe(true);
    expect(isBelow(nodes, why('b'), why('c'))).toBe(true);
    expect(isBelow(nodes, why('b'), why('d'))).toBe(false);
    expect(isBelow(nodes, why('gone'), why('d'))).toBe(false);
  });
});
