import type { TimelineEntry } from '#domain/timeline.ts';
import type { Scale } from './strip-axis.ts';

/** An event that has a time, with it in milliseconds since the epoch. */
export interface TimedEvent {
  readonly entry: TimelineEntry;
  readonly at: number;
}

/** What stands in a lane, by time. */
export interface LaneEvents {
  /** CSS pixels from the top. */
  readonly y: number;
  readonly events: readonly TimedEvent[];
}

/** One event, or several that are too close to be told apart. */
export interface StripDot {
  readonly entryIds: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly isKey: boolean;
}

interface DotsView {
  readonly scale: Scale;
  readonly isSeen: (at: number) => boolean;
  /** Two dots of a lane are at least this far apart. */
  readonly clusterPx: number;
}

interface PlacedEvent {
  readonly entry: TimelineEntry;
  readonly x: number;
}

/** The dots of a lane; every event that is seen is in one of them. */
export function dotsOf({ y, events }: LaneEvents, { scale, isSeen, clusterPx }: DotsView): readonly StripDot[] {
  const chains: PlacedEvent[][] = [];
  let lastX = Number.NEGATIVE_INFINITY;
  for (const { entry, at } of events) {
    if (!isSeen(at)) continue;
    const x = scale(at);
    if (x - lastX >= clusterPx) chains.push([]);
    chains.at(-1)?.push({ entry, x });
    lastX = x;
  }
  return chains.flatMap((chain) => splitChain(chain, clusterPx)).map((dot) => ({ ...dot, y }));
}

/** In times the distance of two dots: a dot with a long number beside another one needs three. */
const CELL = { width: 4, margin: 1.5 };

/** Events that follow each other closely are one dot; on a longer stretch there are several, or nothing could be told of it. */
function splitChain(chain: readonly PlacedEvent[], clusterPx: number): readonly Omit<StripDot, 'y'>[] {
  const from = chain[0]?.x ?? 0;
  const length = (chain.at(-1)?.x ?? from) - from;
  const cells = Math.max(1, Math.floor(length / (CELL.width * clusterPx)));
  const cellPx = length / cells;
  const inCells = Map.groupBy(chain, ({ x }) => Math.min(cells - 1, Math.floor((x - from) / cellPx) || 0));
  return [...inCells].map(([cell, events]) => {
    const middle = events.reduce((sum, { x }) => sum + x, 0) / events.length;
    const [left, right] = [from + cell * cellPx, from + (cell + 1) * cellPx];
    const marginPx = CELL.margin * clusterPx;
    return {
      entryIds: events.map(({ entry }) => entry.id),
      x: cells > 1 ? Math.min(Math.max(middle, left + marginPx), right - marginPx) : middle,
      isKey: events.some(({ entry }) => entry.isKey),
    };
  });
}
