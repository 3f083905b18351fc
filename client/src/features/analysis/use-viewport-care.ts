import type { WhyLayout } from '@debrief/shared/layout/why-layout.ts';
import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { WalkTarget } from './why-moves.ts';

const marginPx = 40;
/** Smaller than this nobody can read an answer: then the canvas shows a part. */
const smallestReadableZoom = 0.6;

/** Handlers by which the canvas hears whether the person looks after the view themselves. */
export interface ViewportCare {
  readonly onMoveStart: (event: MouseEvent | TouchEvent | null) => void;
  readonly onFitView: () => void;
}

/**
 * Keeps the tree in view while it grows, also by others' answers, until the person moves or zooms the canvas; the
 * fit button hands it over again. The answer that somebody walks to or writes in is always brought into view.
 */
export function useViewportCare(layout: WhyLayout, target: WalkTarget): ViewportCare {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  const isByHand = useRef(false);
  const isFirst = useRef(true);
  const lastTarget = useRef(target);
  useEffect(() => {
    // At first React Flow itself fits the tree in.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const view = { ...sizeOf(store.getState()), viewport: getViewport() };
    const whole = isByHand.current ? undefined : wholeTree(layout, view);
    // Others' answers move the tree as well: only one's own step brings an answer into view.
    const isStep = lastTarget.current !== target;
    lastTarget.current = target;
    const next = whole ?? (isStep ? withTarget(layout, target, view) : undefined);
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 320;
    if (next && !isSame(next, view.viewport)) void setViewport(next, { duration });
  }, [getViewport, layout, setViewport, store, target]);
  return useMemo(
    () => ({
      onMoveStart(event) {
        if (event !== null) isByHand.current = true;
      },
      onFitView() {
        isByHand.current = false;
      },
    }),
    [],
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.01;
}

/** The tree in the middle of the canvas; undefined when it would be too small to read. */
function wholeTree(tree: Size, canvas: Size): Viewport | undefined {
  const room = { width: canvas.width - 2 * marginPx, height: canvas.height - 2 * marginPx };
  const zoom = Math.min(1, room.width / tree.width, room.height / tree.height);
  if (zoom < smallestReadableZoom) return undefined;
  return { x: (canvas.width - tree.width * zoom) / 2, y: (canvas.height - tree.height * zoom) / 2, zoom };
}

/** The target in the middle of the canvas; undefined when it is in view already. */
function withTarget(
  layout: WhyLayout,
  target: WalkTarget,
  { width, height, viewport }: Size & { readonly viewport: Viewport },
): Viewport | undefined {
  const box = layout.nodes.find(({ id }) => id === target);
  if (!box) return undefined;
  const { x, y, zoom } = viewport;
  const [left, top] = [box.x * zoom + x, box.y * zoom + y];
  const isInside = left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height;
  if (isInside) return undefined;
  return {
    x: width / 2 - (box.x + box.width / 2) * zoom,
    y: height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}
