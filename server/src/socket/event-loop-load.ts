import { performance } from 'node:perf_hooks';

const MEASURE_MS = 100;
const EASY = 0.6;
const MAX_LOAD = 8;

/**
 * How busy this process is, for windows that have to widen before queues grow: 1 while at most 60 % of its time is
 * used, then up to 8. Measured when asked, over at least the last 100 ms.
 */
export function eventLoopLoad(): () => number {
  let last = performance.eventLoopUtilization();
  let measuredAt = performance.now();
  let load = 1;
  return () => {
    const now = performance.now();
    if (now - measuredAt < MEASURE_MS) return load;
    const { utilization } = performance.eventLoopUtilization(last);
    last = performance.eventLoopUtilization();
    measuredAt = now;
    load = 1 + (MAX_LOAD - 1) * Math.max(0, (utilization - EASY) / (1 - EASY));
    return load;
  };
}
