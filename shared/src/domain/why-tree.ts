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

/** No chain of answers is read deeper: what is below would stand outside of every screen, and of the stack of who walks it. */
export const MAX_WHY_DEPTH = 64;

/**
 * The tree of one theme. Whatever merges, every node is in it exactly once: a node whose parent was deleted by
 * another stands below the theme, and of a circle (two people moved two nodes under each other at once) the node
 * with the smallest id is taken out and stands below the theme. So does a node deeper than {@link MAX_WHY_DEPTH}.
 */
export function buildWhyTree(nodes: readonly WhyNode[], themeId: ThemeId): readonly WhyBranch[] {
  const mine = new Map(nodes.filter((node) => node.themeId === themeId).map((node) => [node.id, node]));
  const parentOf = new Map<WhyNodeId, WhyNodeId | null>();
  for (const node of mine.values()) {
    parentOf.set(node.id, node.parentId !== null && mine.has(node.parentId) ? node.parentId : null);
  }
  for (const id of circleBreakers(parentOf)) parentOf.set(id, null);
  for (const id of tooDeep(parentOf)) parentOf.set(id, null);
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

type Parents = ReadonlyMap<WhyNodeId, WhyNodeId | null>;

function circleBreakers(parentOf: Parents): readonly WhyNodeId[] {
  const settled = new Set<WhyNodeId>();
  return [...parentOf.keys()].flatMap((start) => {
    const { path, end } = walkUp(parentOf, start, settled);
    for (const id of path) settled.add(id);
    const circle = end === null ? -1 : path.indexOf(end);
    return circle < 0 ? [] : path.slice(circle).toSorted().slice(0, 1);
  });
}

/** The nodes at which a forest without circles has to be cut, so that no part of it is too deep. */
function tooDeep(parentOf: Parents): readonly WhyNodeId[] {
  const depthOf = new Map<WhyNodeId, number>();
  return [...parentOf.keys()].flatMap((start) => {
    const { path, end } = walkUp(parentOf, start, depthOf);
    let depth = end === null ? 0 : (depthOf.get(end) ?? 0);
    return path.toReversed().filter((id) => {
      const isCut = depth === MAX_WHY_DEPTH;
      depth = isCut ? 1 : depth + 1;
      depthOf.set(id, depth);
      return isCut;
    });
  });
}

/** From a node towards the theme, until one that is known or was just walked over: that is the end; null is the theme. */
function walkUp(
  parentOf: Parents,
  start: WhyNodeId,
  known: { has(id: WhyNodeId): boolean },
): { readonly path: readonly WhyNodeId[]; readonly end: WhyNodeId | null } {
  const path = new Set<WhyNodeId>();
  let at: WhyNodeId | null = start;
  while (at !== null && !known.has(at) && !path.has(at)) {
    path.add(at);
    at = parentOf.get(at) ?? null;
  }
  return { path: [...path], end: at };
}
