import type { ThemeId, WhyNodeId } from './ids.ts';
import { compareByOrder } from './order.ts';

/** One answer to "what made this possible?". The root of the tree is the theme itself, so the first answers have no parent. */
export interface WhyNode {
  readonly id: WhyNodeId;
  /** The theme whose tree this is. */
  readonly themeId: ThemeId;
  /** null: right below the theme. */
  readonly parentId: WhyNodeId | null;
  readonly text: string;
  /** Fractional index among its siblings. */
  readonly order: string;
  /** A root cause that the team can change: where an action belongs. */
  readonly actionable: boolean;
}

/** A node with its answers, in authors' order. */
export interface WhyBranch extends WhyNode {
  readonly children: readonly WhyBranch[];
  /** 1 right below the theme. */
  readonly depth: number;
}

/**
 * The tree of one theme. Whatever merges, every node is in it exactly once: a node whose parent was deleted by
 * another stands below the theme, and of a circle (two people moved two nodes under each other at once) the node
 * with the smallest id is taken out and stands below the theme.
 */
export function buildWhyTree(nodes: readonly WhyNode[], themeId: ThemeId): readonly WhyBranch[] {
  const mine = new Map(nodes.filter((node) => node.themeId === themeId).map((node) => [node.id, node]));
  const parentOf = new Map<WhyNodeId, WhyNodeId | null>();
  for (const node of mine.values()) {
    parentOf.set(node.id, node.parentId !== null && mine.has(node.parentId) ? node.parentId : null);
  }
  for (const id of circleBreakers(parentOf)) parentOf.set(id, null);
  const children = Map.groupBy(mine.values(), (node) => parentOf.get(node.id) ?? null);
  const branch = (parentId: WhyNodeId | null, depth: number): readonly WhyBranch[] =>
    (children.get(parentId) ?? [])
      .toSorted(compareByOrder)
      .map((node) => ({ ...node, parentId, depth, children: branch(node.id, depth + 1) }));
  return branch(null, 1);
}

/** All nodes of a tree, parents before children, as an outline reads. */
export function flattenWhyTree(branches: readonly WhyBranch[]): readonly WhyBranch[] {
  return branches.flatMap((branch) => [branch, ...flattenWhyTree(branch.children)]);
}

/** True when moving the node there would put it below itself. */
export function isBelow(nodes: readonly WhyNode[], id: WhyNodeId, ancestorId: WhyNodeId): boolean {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<WhyNodeId>();
  for (let at: WhyNodeId | null = id; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}

function circleBreakers(parentOf: ReadonlyMap<WhyNodeId, WhyNodeId | null>): readonly WhyNodeId[] {
  const settled = new Set<WhyNodeId>();
  const breakers: WhyNodeId[] = [];
  for (const start of parentOf.keys()) {
    const path: WhyNodeId[] = [];
    let at: WhyNodeId | null = start;
    while (at !== null && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = parentOf.get(at) ?? null;
    }
    if (at !== null && path.includes(at)) {
      const smallest = path.slice(path.indexOf(at)).toSorted()[0];
      if (smallest !== undefined) breakers.push(smallest);
    }
    for (const id of path) settled.add(id);
  }
  return breakers;
}
