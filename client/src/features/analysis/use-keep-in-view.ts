import type { WhyLayout } from '@debrief/shared/layout/why-layout.ts';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { WalkTarget } from './why-moves.ts';

const marginPx = 16;

/** Brings the node that somebody walks to or writes in into the canvas, when it is not there already. */
export function useKeepInView(layout: WhyLayout, target: WalkTarget): void {
  const { getViewport, setCenter } = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(layout);
  useEffect(() => {
    latest.current = layout;
  });
  const isFirst = useRef(true);
  useEffect(() => {
    // At first the whole tree is fitted into the canvas.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const box = latest.current.nodes.find(({ id }) => id === target);
    if (!box) return;
    const { x, y, zoom } = getViewport();
    const { width, height } = store.getState();
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const isInside =
      left >= marginPx &&
      top >= marginPx &&
      left + box.width * zoom <= width - marginPx &&
      top + box.height * zoom <= height - marginPx;
    if (isInside) return;
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 320;
    void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration });
  }, [getViewport, setCenter, store, target]);
}
