import { flextree } from 'd3-flextree';
import type { WhyNodeId } from '#domain/ids.ts';
import type { WhyBranch } from '#domain/why-tree.ts';
import { wrapText } from './wrap-text.ts';

/** Where the tree's root stands in ids: the theme itself, which is no node of its own. */
export const WHY_ROOT = 'root';
export type WhyLayoutId = WhyNodeId | typeof WHY_ROOT;

/** Sizes of a node and the space between nodes, CSS pixels at zoom 1. */
export const WHY_NODE = {
  width: 240,
  minHeight: 56,
  paddingX: 12,
  paddingY: 10,
  fontSize: 13,
  lineHeight: 18,
  /** The line "We can change this" below the text of a root cause that an action can answer. */
  badgeHeight: 20,
  /** Between a node and its answers. */
  gapX: 72,
  /** Between answers above each other. */
  gapY: 20,
} as const;

/** A node's rectangle; x and y are its upper left corner. */
export interface WhyLayoutNode {
  readonly id: WhyLayoutId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 for the root. */
  readonly depth: number;
}

/** A tree as rectangles and lines: parents before children, answers from top to bottom in their authors' order. */
export interface WhyLayout {
  readonly nodes: readonly WhyLayoutNode[];
  readonly edges: readonly { readonly from: WhyLayoutId; readonly to: WhyLayoutId }[];
  readonly width: number;
  readonly height: number;
}

/** What a why tree is made of: the theme's label and the answers below it. */
export interface WhyTree {
  readonly label: string;
  readonly branches: readonly WhyBranch[];
}

interface Box {
  readonly id: WhyLayoutId;
  readonly height: number;
  readonly children: readonly Box[];
}

/** The lines of a node's text, broken where its height was measured. */
export function whyNodeLines(text: string): readonly string[] {
  return wrapText(text, { widthPx: WHY_NODE.width - 2 * WHY_NODE.paddingX, fontSizePx: WHY_NODE.fontSize });
}

/**
 * Lays the tree out from left to right, the root at the left and each node in the middle of its answers.
 * Sizes come from the text alone, so that the canvas, the print and the export agree. All coordinates are
 * whole numbers from 0.
 */
export function layoutWhyTree({ label, branches }: WhyTree): WhyLayout {
  const root: Box = { id: WHY_ROOT, height: nodeHeight(label, false), children: branches.map(boxOf) };
  // flextree grows downwards: its x is our y, and a node's extent in depth includes the gap to its answers.
  const layout = flextree<Box>({
    children: (box) => [...box.children],
    nodeSize: ({ data }) => [data.height, WHY_NODE.width + WHY_NODE.gapX],
    spacing: WHY_NODE.gapY,
  });
  const placed = layout(layout.hierarchy(root)).nodes.map(({ x, y, depth, data }) => {
    return { id: data.id, top: x - data.height / 2, x: Math.round(y), height: data.height, depth };
  });
  const highest = placed.reduce((least, { top }) => Math.min(least, top), Infinity);
  const nodes = placed.map(({ top, ...node }) => ({ ...node, y: wholePixel(top - highest), width: WHY_NODE.width }));
  return {
    nodes,
    edges: edgesOf(root),
    width: nodes.reduce((most, node) => Math.max(most, node.x + node.width), 0),
    height: nodes.reduce((most, node) => Math.max(most, node.y + node.height), 0),
  };
}

function boxOf(branch: WhyBranch): Box {
  return { id: branch.id, height: nodeHeight(branch.text, branch.actionable), children: branch.children.map(boxOf) };
}

function nodeHeight(text: string, actionable: boolean): number {
  const textHeight = whyNodeLines(text).length * WHY_NODE.lineHeight + (actionable ? WHY_NODE.badgeHeight : 0);
  return Math.max(WHY_NODE.minHeight, textHeight + 2 * WHY_NODE.paddingY);
}

function edgesOf(box: Box): WhyLayout['edges'] {
  return box.children.flatMap((child) => [{ from: box.id, to: child.id }, ...edgesOf(child)]);
}

/** Sums of thirds end in …9999: without the first rounding two neighbours could come one pixel too near. */
function wholePixel(position: number): number {
  return Math.round(Math.round(position * 1000) / 1000);
}
