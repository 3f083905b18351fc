import { WHY_ROOT, type WhyLayout } from '@debrief/shared/layout/why-layout.ts';
import type { WalkTarget } from './why-moves.ts';

/** Which part of the canvas is shown, and how large. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Around the tree, and around a node that is brought into view; the tools of a node have room in it. */
const marginPx = 44;
/** Smaller than this nobody can read an answer: then the canvas shows a part. */
const smallestReadableZoom = 0.5;

/** The whole tree in the middle; one that is too large to be read begins at its theme, and shows the target. */
export function treeInView(tree: WhyLayout, target: WalkTarget, canvas: Size): View {
  const room = { width: canvas.width - 2 * marginPx, height: canvas.height - 2 * marginPx };
  const fitting = Math.min(1, room.width / tree.width, room.height / tree.height);
  const zoom = Math.max(smallestReadableZoom, fitting);
  const root = tree.nodes.find(({ id }) => id === WHY_ROOT);
  const rootMiddle = root ? root.y + root.height / 2 : 0;
  const isTooWide = tree.width * zoom > room.width;
  const isTooHigh = tree.height * zoom > room.height;
  const from = {
    x: isTooWide ? marginPx : (canvas.width - tree.width * zoom) / 2,
    y: isTooHigh ? canvas.height / 2 - rootMiddle * zoom : (canvas.height - tree.height * zoom) / 2,
    zoom,
  };
  return isTooWide || isTooHigh ? keptInView(tree, target, { canvas, from }) : from;
}

/** The view moved as little as shows the target; unchanged without one. */
export function keptInView(
  { nodes }: WhyLayout,
  target: WalkTarget | undefined,
  { canvas, from }: { readonly canvas: Size; readonly from: View },
): View {
  const box = nodes.find(({ id }) => id === target);
  if (!box) return from;
  const { x, y, zoom } = from;
  return {
    x: x + pushInto(box.x * zoom + x, box.width * zoom, canvas.width),
    y: y + pushInto(box.y * zoom + y, box.height * zoom, canvas.height),
    zoom,
  };
}

/** How far a stretch has to be pushed to lie in the room; its beginning counts where it is longer than that. */
function pushInto(start: number, length: number, room: number): number {
  const past = Math.min(0, room - marginPx - (start + length));
  return start + past < marginPx ? marginPx - start : past;
}
