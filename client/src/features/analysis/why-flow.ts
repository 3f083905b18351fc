import { WHY_ROOT, type WhyLayout, type WhyLayoutNode } from '@debrief/shared/layout/why-layout.ts';
import { flattenWhyTree, type WhyBranch } from '@debrief/shared/domain/why-tree.ts';
import type { Edge, Node } from '@xyflow/react';
import type { Place2d, Places } from './use-animated-places.ts';
import { answerName, words } from './words.ts';

/** What decides how the canvas shows a tree. */
export interface FlowSource {
  readonly layout: WhyLayout;
  readonly tree: readonly WhyBranch[];
  readonly themeLabel: string;
  readonly places: Places;
  /** The node under the pointer while it is dragged. */
  readonly dragged: { readonly id: string; readonly place: Place2d } | undefined;
  /** The one node that the Tab key stops at. */
  readonly tabStop: string;
  /** Nodes that cannot be dragged now. */
  readonly isFixed: (id: string) => boolean;
}

const noData = {};

/** The nodes as React Flow takes them. Sizes are given, so that only the ends of lines have to be measured. */
export function flowNodes(source: FlowSource): Node[] {
  const branches = new Map<string, WhyBranch>(flattenWhyTree(source.tree).map((branch) => [branch.id, branch]));
  return source.layout.nodes.map((box) => {
    const branch = branches.get(box.id);
    const label = branch ? words.answer(branch.depth, answerName(branch.text)) : words.root(source.themeLabel);
    const { width, height } = box;
    return {
      id: box.id,
      type: box.id === WHY_ROOT ? 'theme' : 'answer',
      position: placeOf(box, source),
      data: noData,
      width,
      height,
      measured: { width, height },
      draggable: box.id !== WHY_ROOT && !source.isFixed(box.id),
      ariaLabel: label,
      domAttributes: {
        tabIndex: box.id === source.tabStop ? 0 : -1,
        'aria-roledescription': words.answerRole,
      },
    };
  });
}

/** The lines as React Flow takes them; for people who listen, the nodes say all. */
export function flowEdges(layout: WhyLayout): Edge[] {
  return layout.edges.map(({ from, to }) => ({
    id: `${from}-${to}`,
    source: from,
    target: to,
    type: 'smoothstep',
    focusable: false,
    domAttributes: { 'aria-hidden': true },
  }));
}

function placeOf(box: WhyLayoutNode, { places, dragged }: FlowSource): Place2d {
  if (dragged?.id === box.id) return dragged.place;
  return places.get(box.id) ?? { x: box.x, y: box.y };
}
