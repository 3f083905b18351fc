import {
  layoutWhyTree,
  WHY_NODE,
  WHY_ROOT,
  type WhyLayout,
  type WhyLayoutNode,
} from '@debrief/shared/layout/why-layout.ts';
import { asId, type ThemeId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { buildWhyTree, flattenWhyTree, type WhyBranch, type WhyNode } from '@debrief/shared/domain/why-tree.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const themeId = asId<ThemeId>('theme');

/** Trees of up to 40 nodes: each node hangs below an earlier one or the theme, in the order of its number. */
const someNodes = fc
  .array(
    fc.record({ parent: fc.nat(), text: fc.string({ maxLength: 300, unit: 'binary' }), actionable: fc.boolean() }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((row, index) => nodeAt(index, row)));

function nodeAt(index: number, row: { parent: number; text: string; actionable: boolean }): WhyNode {
  const parent = row.parent % (index + 1);
  return {
    id: asId<WhyNodeId>(`n${index}`),
    themeId,
    parentId: parent === index ? null : asId<WhyNodeId>(`n${parent}`),
    text: row.text,
    order: `a${String(index).padStart(3, '0')}`,
    actionable: row.actionable,
  };
}

function layoutOf(nodes: readonly WhyNode[]): { layout: WhyLayout; branches: readonly WhyBranch[] } {
  const branches = buildWhyTree(nodes, themeId);
  return { layout: layoutWhyTree({ label: 'Backups could not be restored', branches }), branches };
}

function overlaps(a: WhyLayoutNode, b: WhyLayoutNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function childOrders(branches: readonly WhyBranch[]): readonly (readonly string[])[] {
  return [branches, ...flattenWhyTree(branches).map((branch) => branch.children)].map((list) =>
    list.map((branch) => branch.id),
  );
}

describe('the layout of a why tree', () => {
  test('[LAY-1] the root stands left, an answer 72 px to its right', () => {
    const { layout } = layoutOf([nodeAt(0, { parent: 0, text: 'Nothing tested the restore', actionable: false })]);
    expect(layout).toEqual({
      nodes: [
        { id: WHY_ROOT, x: 0, y: 0, width: 240, height: 56, depth: 0 },
        { id: 'n0', x: 312, y: 0, width: 240, height: 56, depth: 1 },
      ],
      edges: [{ from: WHY_ROOT, to: 'n0' }],
      width: 552,
      height: 56,
    });
  });

  test('[LAY-2] no two nodes overlap, whatever is written in them', () => {
    fc.assert(
      fc.property(someNodes, (nodes) => {
        const placed = layoutOf(nodes).layout.nodes;
        return placed.every((a, index) => placed.slice(index + 1).every((b) => !overlaps(a, b)));
      }),
    );
  });

  test('[LAY-3] answers stand below each other in their order, at least 20 px apart', () => {
    fc.assert(
      fc.property(someNodes, (nodes) => {
        const { layout, branches } = layoutOf(nodes);
        const byId = new Map<string, WhyLayoutNode>(layout.nodes.map((node) => [node.id, node]));
        for (const ids of childOrders(branches)) {
          const rows = ids.map((id) => byId.get(id));
          rows.slice(1).forEach((row, index) => {
            const above = rows[index];
            expect((row?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeGreaterThanOrEqual(WHY_NODE.gapY);
          });
        }
      }),
    );
  });

  test('[LAY-4] one node more never changes the order of the others', () => {
    fc.assert(
      fc.property(someNodes, fc.nat(), (nodes, parent) => {
        const more = [...nodes, nodeAt(nodes.length, { parent, text: 'one more', actionable: false })];
        const before = topToBottomByDepth(layoutOf(nodes).layout);
        const after = topToBottomByDepth(layoutOf(more).layout).map((ids) =>
          ids.filter((id) => id !== `n${nodes.length}`),
        );
        expect(after.filter((ids) => ids.length > 0)).toEqual(before);
      }),
    );
  });

  test('[LAY-5] every node and every edge is there once, in whole pixels from 0', () => {
    fc.assert(
      fc.property(someNodes, (nodes) => {
        const { layout } = layoutOf(nodes);
        expect(layout.nodes.map((node) => node.id).toSorted()).toEqual(
          [WHY_ROOT, ...nodes.map((node) => node.id)].toSorted(),
        );
        expect(layout.edges.map((edge) => edge.to).toSorted()).toEqual(nodes.map((node) => node.id).toSorted());
        for (const node of layout.nodes) {
          expect([node.x, node.y].every((at) => Number.isInteger(at) && at >= 0)).toBe(true);
          expect(node.x + node.width <= layout.width && node.y + node.height <= layout.height).toBe(true);
        }
      }),
    );
  });

  test('[LAY-6] a node grows with its text', () => {
    const long = 'The dump ran with another major version than the server, so it stopped with an error. '.repeat(4);
    const heights = ['short', long].map(
      (text) => layoutOf([nodeAt(0, { parent: 0, text, actionable: false })]).layout.nodes[1]?.height,
    );
    expect(heights[0]).toBe(56);
    expect(heights[1]).toBeGreaterThan(150);
  });
});

/** The ids of each depth from top to bottom. */
function topToBottomByDepth(layout: WhyLayout): readonly (readonly string[])[] {
  return [...Map.groupBy(layout.nodes, (node) => node.depth).values()].map((nodes) =>
    nodes.toSorted((a, b) => a.y - b.y).map((node) => node.id),
  );
}
