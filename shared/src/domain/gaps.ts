import type { TimelineEntryId } from './ids.ts';
import type { TimelineEntry } from './timeline.ts';

/** A stretch of the incident of which nobody has told anything. */
export interface Gap {
  /** The event before it. */
  readonly afterId: TimelineEntryId;
  /** The event behind it. */
  readonly beforeId: TimelineEntryId;
  readonly minutes: number;
}

/** Shorter stretches need no word. */
const WORTH_ASKING_MS = 30 * 60_000;
/** So many times what is usual between two events of this incident. */
const UNUSUAL = 3;

interface Step {
  readonly before: TimelineEntry;
  readonly behind: TimelineEntry;
  readonly ms: number;
}

/**
 * Finds the gaps between the start of the incident and its end: where the milestones say, else from the first event to
 * the last. A gap is longer than half an hour and more than three times as long as what is usual between the others.
 * An event that lasts fills its time.
 *
 * @param entries - by time; those without one are left out
 */
export function findGaps(entries: readonly TimelineEntry[]): readonly Gap[] {
  const steps = stepsOf(duringIncident(entries.filter(({ at }) => at !== null)));
  const sorted = steps.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return steps
    .filter(({ ms }) => ms > WORTH_ASKING_MS && ms > UNUSUAL * usualBeside(sorted))
    .map(({ before, behind, ms }) => ({ afterId: before.id, beforeId: behind.id, minutes: Math.floor(ms / 60_000) }));
}

function duringIncident(timed: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const startedAt = timed.find(({ milestone }) => milestone === 'started')?.at;
  const resolvedAt = timed.find(({ milestone }) => milestone === 'resolved')?.at;
  return timed.filter(({ at }) => at !== null && (!startedAt || at >= startedAt) && (!resolvedAt || at <= resolvedAt));
}

function stepsOf(timed: readonly TimelineEntry[]): readonly Step[] {
  const steps: Step[] = [];
  let coveredUntilMs = Number.NEGATIVE_INFINITY;
  for (const [index, behind] of timed.entries()) {
    const before = timed[index - 1];
    const atMs = Date.parse(behind.at ?? '');
    if (before) steps.push({ before, behind, ms: Math.max(0, atMs - coveredUntilMs) });
    coveredUntilMs = Math.max(coveredUntilMs, atMs, behind.endAt === null ? atMs : Date.parse(behind.endAt));
  }
  return steps;
}

/** The lower middle of all steps but one long one; 0 when there is no other. */
function usualBeside(sorted: readonly number[]): number {
  const others = sorted.length - 1;
  return others < 1 ? 0 : (sorted[Math.floor((others - 1) / 2)] ?? 0);
}
