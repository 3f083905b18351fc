import type { WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { flattenWhyTree, type WhyBranch } from '@debrief/shared/domain/why-tree.ts';

/** Where a node goes, as the document's functions take it. */
export interface Place {
  readonly parentId: WhyNodeId | null;
  readonly after?: WhyNodeId;
  readonly before?: WhyNodeId;
}

/** Where arrow keys lead from the node: `root` is the theme. */
export type WalkStep = 'parent' | 'child' | 'previous' | 'next';
export type WalkTarget = WhyNodeId | 'root';

/** A node with its neighbours. */
export interface WhyPosition {
  readonly branch: WhyBranch;
  readonly parent: WhyBranch | null;
  readonly siblings: readonly WhyBranch[];
  readonly index: number;
}

/** Finds a node in the tree; undefined when a peer has removed it. */
export function positionOf(
  branches: readonly WhyBranch[],
  id: WhyNodeId,
  parent: WhyBranch | null = null,
): WhyPosition | undefined {
  const index = branches.findIndex((branch) => branch.id === id);
  const branch = branches[index];
  if (branch) return { branch, parent, siblings: branches, index };
  for (const candidate of branches) {
    const found = positionOf(candidate.children, id, candidate);
    if (found) return found;
  }
  return undefined;
}

/** One step among the answers of the same parent; undefined at the ends. */
export function movedUp({ siblings, index, parent }: WhyPosition): Place | undefined {
  const before = siblings[index - 1];
  return before && { parentId: parent?.id ?? null, before: before.id };
}

/** One step among the answers of the same parent; undefined at the ends. */
export function movedDown({ siblings, index, parent }: WhyPosition): Place | undefined {
  const after = siblings[index + 1];
  return after && { parentId: parent?.id ?? null, after: after.id };
}

/** Below the answer before it; undefined for the first one. */
export function movedIn({ siblings, index }: WhyPosition): Place | undefined {
  const before = siblings[index - 1];
  return before && { parentId: before.id };
}

/** Out of its parent, right behind it; undefined right below the theme. */
export function movedOut(branches: readonly WhyBranch[], { parent }: WhyPosition): Place | undefined {
  if (!parent) return undefined;
  const grandparent = positionOf(branches, parent.id)?.parent;
  return { parentId: grandparent?.id ?? null, after: parent.id };
}

/** Where the node may go as a whole: the theme (null) and every node that is neither itself, nor below it, nor its parent now. */
export function possibleParents(branches: readonly WhyBranch[], id: WhyNodeId): readonly (WhyBranch | null)[] {
  const position = positionOf(branches, id);
  if (!position) return [];
  const ownIds = new Set(flattenWhyTree([position.branch]).map((branch) => branch.id));
  const others = flattenWhyTree(branches).filter(
    (branch) => !ownIds.has(branch.id) && branch.id !== position.parent?.id,
  );
  return position.parent ? [null, ...others] : others;
}

/** Where an arrow key leads; undefined at the edge of the tree. */
export function walk(branches: readonly WhyBranch[], from: WalkTarget, step: WalkStep): WalkTarget | undefined {
  if (from === 'root') return step === 'child' ? branches[0]?.id : undefined;
  const position = positionOf(branches, from);
  if (!position) return 'root';
  switch (step) {
    case 'parent':
      return position.parent?.id ?? 'root';
    case 'child':
      return position.branch.children[0]?.id;
    case 'previous':
      return inColumn(branches, position, -1);
    case 'next':
      return inColumn(branches, position, 1);
    default:
      return step satisfies never;
  }
}

/** The next node of the same depth, siblings or not: what the eye sees above or below. */
function inColumn(branches: readonly WhyBranch[], { branch }: WhyPosition, by: 1 | -1): WhyNodeId | undefined {
  const column = flattenWhyTree(branches).filter(({ depth }) => depth === branch.depth);
  return column[column.findIndex(({ id }) => id === branch.id) + by]?.id;
}

/** A node's rectangle on the canvas. */
export interface NodeBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a drop means: below that node, or among its siblings. */
export type DropPlace =
  | { readonly kind: 'below'; readonly parentId: WhyNodeId | null; readonly targetId: string }
  | { readonly kind: 'between'; readonly place: Place; readonly targetId: string; readonly edge: 'top' | 'bottom' };

/** A drop this near above or below a node means its neighbour, not its answer. */
const gapReachPx = 14;

interface Drop {
  readonly id: WhyNodeId;
  /** The pointer, flow coordinates. */
  readonly x: number;
  readonly y: number;
}

/** What dropping the dragged node at a point would do; undefined when it would change nothing or make a circle. */
export function dropPlace(
  branches: readonly WhyBranch[],
  boxes: readonly NodeBox[],
  drop: Drop,
): DropPlace | undefined {
  const position = positionOf(branches, drop.id);
  if (!position) return undefined;
  const own = new Set<string>(flattenWhyTree([position.branch]).map(({ id }) => id));
  const target = boxes.find((box) => !own.has(box.id) && isNear(box, drop));
  if (!target) return undefined;
  const neighbour = flattenWhyTree(branches).find(({ id }) => id === target.id);
  const edge = edgeAt(target, drop.y);
  if (neighbour && edge) return beside(neighbour, edge);
  const parentId = neighbour?.id ?? null;
  return parentId === position.branch.parentId ? undefined : { kind: 'below', parentId, targetId: target.id };
}

function edgeAt(box: NodeBox, y: number): 'top' | 'bottom' | undefined {
  if (y < box.y) return 'top';
  return y > box.y + box.height ? 'bottom' : undefined;
}

function beside({ id, parentId }: WhyBranch, edge: 'top' | 'bottom'): DropPlace {
  const place: Place = edge === 'top' ? { parentId, before: id } : { parentId, after: id };
  return { kind: 'between', place, targetId: id, edge };
}

function isNear(box: NodeBox, { x, y }: Drop): boolean {
  const isInColumn = x >= box.x && x <= box.x + box.width;
  return isInColumn && y >= box.y - gapReachPx && y <= box.y + box.height + gapReachPx;
}
