import { flattenWhyTree, type WhyBranch } from '#domain/why-tree.ts';
import { counted } from '#lang/counted.ts';
import { markup, type Markup } from '#lang/markup.ts';
import {
  layoutWhyTree,
  WHY_NODE,
  WHY_ROOT,
  whyNodeLines,
  type WhyLayoutNode,
  type WhyTree,
} from '#layout/why-layout.ts';
import type { Palette } from './palette.ts';

/** How a figure is drawn. */
export interface FigureOptions {
  readonly palette: Palette;
  /** Unique in the page: the ids of title and description are made of it. */
  readonly id: string;
}

/** Below this, CSS pixels, nobody reads the letters of a drawing that is made to fit. */
const LEAST_FONT_PX = 9;
/** Deeper trees are drawn as large as they are, and scroll. */
const MOST_COLUMNS = 6;
const MARGIN = 8;
const CORNER = 8;
const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

/** What stands in a root cause that an action can answer. */
export const ACTIONABLE_LABEL = 'We can change this';

/**
 * The style of why trees in a page: as wide as their box, but never with letters that are too small to read. Only a tree
 * that does not fit even so is wider than its box.
 *
 * @param selector - of the drawings, e.g. `.scroll svg`
 */
export function whyTreeCss(selector: string): string {
  const rules = Array.from({ length: MOST_COLUMNS }, (_, index) => {
    const columns = index + 1;
    const width = columns * WHY_NODE.width + (columns - 1) * WHY_NODE.gapX + 2 * MARGIN;
    const least = Math.ceil((width * LEAST_FONT_PX) / WHY_NODE.fontSize);
    return `${selector}[data-columns='${columns}']{max-width:max(100%,${least}px);height:auto}`;
  });
  return rules.join('');
}

/** The why tree as one SVG element; its title and description tell what it shows, an outline should stand beside it. */
export function drawWhyTree(tree: WhyTree, { palette, id }: FigureOptions): Markup {
  const layout = layoutWhyTree(tree);
  const nodes = new Map<string, WhyLayoutNode>(layout.nodes.map((node) => [node.id, node]));
  const branches = new Map<string, WhyBranch>(flattenWhyTree(tree.branches).map((branch) => [branch.id, branch]));
  const edges = layout.edges.map(({ from, to }) => drawEdge(nodes.get(from), nodes.get(to)));
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const columns = 1 + Math.max(...layout.nodes.map(({ depth }) => depth));
  return markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" width="${width}" height="${height}" data-columns="${columns}" font-family="${FONT}" font-size="${WHY_NODE.fontSize}"><title id="${id}-title">Why tree of “${tree.label}”</title><desc id="${id}-desc">${describe(tree)}</desc><g fill="none" stroke="${palette.edge}" stroke-width="1.5">${edges}</g>${layout.nodes.map((node) => drawNode(node, branches.get(node.id) ?? tree.label, palette))}</svg>`;
}

function describe({ branches }: WhyTree): string {
  const all = flattenWhyTree(branches);
  const actionable = all.filter((branch) => branch.actionable).length;
  return `${counted(all.length, 'answer')} to “What made this possible?”, ${counted(actionable, 'root cause')} marked “${ACTIONABLE_LABEL}”. The same tree stands beside it as a list.`;
}

/** A step with rounded corners: out of the parent, down or up in the middle of the gap, into the answer. */
function drawEdge(from: WhyLayoutNode | undefined, to: WhyLayoutNode | undefined): Markup | null {
  if (!from || !to) return null;
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (Math.abs(end.y - start.y) < 1) return markup`<path d="M${start.x} ${start.y}H${end.x}"/>`;
  const middle = (start.x + end.x) / 2;
  const turn = Math.min(CORNER, Math.abs(end.y - start.y) / 2);
  const down = end.y > start.y ? turn : -turn;
  return markup`<path d="M${start.x} ${start.y}H${middle - turn}Q${middle} ${start.y} ${middle} ${start.y + down}V${end.y - down}Q${middle} ${end.y} ${middle + turn} ${end.y}H${end.x}"/>`;
}

function drawNode(node: WhyLayoutNode, content: WhyBranch | string, palette: Palette): Markup {
  const actionable = typeof content !== 'string' && content.actionable;
  const lines = whyNodeLines(typeof content === 'string' ? content : content.text);
  const look = lookOf(node, actionable, palette);
  const textHeight = lines.length * WHY_NODE.lineHeight + (actionable ? WHY_NODE.badgeHeight : 0);
  const x = node.x + WHY_NODE.paddingX;
  const firstBaseline = node.y + (node.height - textHeight) / 2 + WHY_NODE.fontSize;
  const spans = lines.map(
    (line, index) => markup`<tspan x="${x}" y="${firstBaseline + index * WHY_NODE.lineHeight}">${line}</tspan>`,
  );
  const badge = markup`<text x="${x}" y="${firstBaseline + lines.length * WHY_NODE.lineHeight + 2}" font-size="12" font-weight="600" fill="${palette.okText}">✓ ${ACTIONABLE_LABEL}</text>`;
  return markup`<g><rect x="${node.x}" y="${node.y}" width="${node.width}" height="${node.height}" rx="10" fill="${look.fill}" stroke="${look.stroke}" stroke-width="${actionable ? 1.5 : 1}"/><text fill="${look.text}" font-weight="${look.weight}">${spans}</text>${actionable ? badge : null}</g>`;
}

interface NodeLook {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
  readonly weight: number;
}

function lookOf(node: WhyLayoutNode, actionable: boolean, palette: Palette): NodeLook {
  if (node.id === WHY_ROOT)
    return { fill: palette.accent, stroke: palette.accent, text: palette.onAccent, weight: 600 };
  if (actionable) return { fill: palette.okSurface, stroke: palette.okLine, text: palette.text, weight: 400 };
  return { fill: palette.surface, stroke: palette.line, text: palette.text, weight: 400 };
}
