import type { WhyLayout } from '@debrief/shared/layout/why-layout.ts';
import { useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { keptInView, treeInView } from './why-view.ts';
import type { WalkTarget } from './why-moves.ts';

/** Handlers by which the canvas hears whether the person looks after the view themselves. */
export interface ViewportCare {
  readonly onMoveStart: (event: MouseEvent | TouchEvent | null, viewport: Viewport) => void;
  readonly onMove: (event: MouseEvent | TouchEvent | null, viewport: Viewport) => void;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFitView: () => void;
}

/**
 * Keeps the tree in view while it grows, also by others' answers, until the person moves or zooms the canvas; the
 * fit button hands it over again. The answer that somebody walks to or writes in is always brought into view.
 */
export function useViewportCare(layout: WhyLayout, target: WalkTarget): ViewportCare {
  const { getViewport, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isByHand = useRef(false);
  const isFirst = useRef(true);
  const start = useRef<Viewport>(undefined);
  const lastTarget = useRef(target);
  useEffect(() => {
    if (width === 0 || height === 0) return;
    // Others' answers move the tree as well: only one's own step moves a canvas that somebody has put in place.
    const isStep = lastTarget.current !== target;
    lastTarget.current = target;
    const now = getViewport();
    const canvas = { width, height };
    const next = isByHand.current
      ? keptInView(layout, isStep ? target : undefined, { canvas, from: now })
      : treeInView(layout, target, canvas);
    const isSudden = isFirst.current || matchMedia('(prefers-reduced-motion: reduce)').matches;
    isFirst.current = false;
    if (!isSame(next, now)) void setViewport(next, { duration: isSudden ? 0 : 320 });
  }, [getViewport, height, layout, setViewport, target, width]);
  return useMemo(() => {
    const takeOver = (): void => {
      isByHand.current = true;
    };
    return {
      onMoveStart(event, viewport) {
        start.current = event === null ? undefined : viewport;
      },
      // A mere click on the canvas starts a move too, one that goes nowhere.
      onMove(event, viewport) {
        if (event !== null && start.current && !isSame(start.current, viewport)) takeOver();
      },
      onZoomIn: takeOver,
      onZoomOut: takeOver,
      onFitView() {
        isByHand.current = false;
      },
    };
  }, []);
}

function isSame(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.01;
}
