/** What the main thread did from one key to the next, milliseconds. */
export interface KeystrokeWork {
  /** Processor time. */
  readonly busyMs: number;
  /** By the clock on the wall. */
  readonly wallMs: number;
}

/** The categories of Chromium's tracing that are needed. */
export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline'] as const;

/** An event of the trace, as far as it is read; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/**
 * Sums the tasks of the page's main thread per keystroke.
 *
 * @param trace - JSON as Chromium's tracing gives it
 * @throws {Error} when no key was pressed in it
 */
export function keystrokeWork(trace: string): readonly KeystrokeWork[] {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const keys = traceEvents.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const [first] = keys;
  if (first === undefined) throw new Error('no key was pressed in the trace');
  const onMain = traceEvents.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const tasks = onMain.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').toSorted((a, b) => a.ts - b.ts);
  // The task that dispatches the key belongs to it: it began a little before.
  const starts = keys.map(
    ({ ts }) => tasks.findLast((task) => task.ts <= ts && ts <= task.ts + (task.dur ?? 0))?.ts ?? ts,
  );
  // The last one has no next: what it set off may be cut.
  return starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1] ?? start;
    const own = tasks.filter(({ ts }) => ts >= start && ts < end);
    return {
      busyMs: own.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000,
      wallMs: own.reduce((sum, { dur }) => sum + (dur ?? 0), 0) / 1000,
    };
  });
}
