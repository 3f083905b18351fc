import type { WhyLayout } from '@debrief/shared/layout/why-layout.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** A node's upper left corner, flow coordinates. */
export interface Place2d {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Place2d>;

const durationMs = 320;

/**
 * Where the nodes are now: on their way from where they were to where the layout wants them.
 * A new node comes out of its parent. With reduced motion everything jumps.
 *
 * @returns the places, and a function that puts one node somewhere, from where it goes to its place
 */
export function useAnimatedPlaces(layout: WhyLayout): readonly [Places, (id: string, place: Place2d) => void] {
  const targets = useMemo(() => targetsOf(layout), [layout]);
  const [places, setPlaces] = useState<Places>(targets);
  const current = useRef<Places>(targets);
  const frame = useRef(0);

  const show = useCallback((next: Places) => {
    current.current = next;
    setPlaces(next);
  }, []);
  const travel = useCallback(
    (from: Places, to: Places) => {
      cancelAnimationFrame(frame.current);
      if (samePlaces(from, to) || matchMedia('(prefers-reduced-motion: reduce)').matches) return show(to);
      const startedAt = performance.now();
      const step = (now: number): void => {
        const passed = Math.min(1, Math.max(0, now - startedAt) / durationMs);
        show(passed === 1 ? to : between(from, to, easeOut(passed)));
        if (passed < 1) frame.current = requestAnimationFrame(step);
      };
      step(startedAt);
    },
    [show],
  );
  useEffect(() => {
    travel(startsOf(layout, targets, current.current), targets);
    return () => cancelAnimationFrame(frame.current);
  }, [layout, targets, travel]);
  const putAt = useCallback(
    (id: string, place: Place2d) => travel(new Map(current.current).set(id, place), targets),
    [travel, targets],
  );
  return [places, putAt];
}

function targetsOf(layout: WhyLayout): Places {
  return new Map(layout.nodes.map(({ id, x, y }) => [id, { x, y }]));
}

function startsOf(layout: WhyLayout, targets: Places, current: Places): Places {
  const parentOf = new Map<string, string>(layout.edges.map(({ from, to }) => [to, from]));
  return new Map(
    [...targets].map(([id, target]) => [id, current.get(id) ?? current.get(parentOf.get(id) ?? '') ?? target]),
  );
}

function between(from: Places, to: Places, share: number): Places {
  return new Map(
    [...to].map(([id, target]) => {
      const start = from.get(id) ?? target;
      return [id, { x: start.x + (target.x - start.x) * share, y: start.y + (target.y - start.y) * share }];
    }),
  );
}

function samePlaces(a: Places, b: Places): boolean {
  return a.size === b.size && [...b].every(([id, { x, y }]) => a.get(id)?.x === x && a.get(id)?.y === y);
}

function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}
