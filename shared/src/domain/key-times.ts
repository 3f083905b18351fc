import { KEY_TIMES, type KeyTime, type KeyTimes } from './postmortem.ts';
import type { Milestone, TimelineEntry } from './timeline.ts';

/**
 * The first two known times that are the wrong way round, in the order in which they should be; undefined when what is
 * known can have happened. Equal times can.
 */
export function timesOutOfOrder(times: KeyTimes): readonly [KeyTime, KeyTime] | undefined {
  let before: { readonly key: KeyTime; readonly at: number } | undefined;
  for (const key of KEY_TIMES) {
    const said = times[key];
    if (said === null) continue;
    const at = Date.parse(said);
    if (before !== undefined && at < before.at) return [before.key, key];
    before = { key, at };
  }
  return undefined;
}

/** One of the five times with everything that is known of it. */
export interface KnownKeyTime {
  /** What counts, ISO 8601 UTC: what was said of the whole incident, else the timeline's milestone; null: nobody knows. */
  readonly at: string | null;
  readonly from: 'record' | 'timeline' | 'nowhere';
  /** The timeline's milestone says something else than the record; they differ by a minute or more. */
  readonly differs: string | null;
}

const MINUTE_MS = 60_000;

/**
 * What is known of one of the times from the record and from the timeline. Of several events that bear the same
 * milestone the earliest counts.
 */
export function knownKeyTime(key: KeyTime, times: KeyTimes, timeline: readonly TimelineEntry[]): KnownKeyTime {
  return comparedTime(times[key], milestoneAt(key, timeline));
}

/** What is known of a time when the record says the one and the timeline the other. */
export function comparedTime(said: string | null, milestone: string | null): KnownKeyTime {
  if (said === null) {
    return { at: milestone, from: milestone === null ? 'nowhere' : 'timeline', differs: null };
  }
  const apart = milestone === null ? 0 : Math.abs(Date.parse(milestone) - Date.parse(said));
  return { at: said, from: 'record', differs: apart >= MINUTE_MS ? milestone : null };
}

/** When the timeline says that it was: of several events that bear the milestone the earliest; null: none does. */
export function milestoneAt(wanted: Milestone, timeline: readonly TimelineEntry[]): string | null {
  let earliest: string | null = null;
  for (const { milestone, at } of timeline) {
    if (milestone === wanted && at !== null && (earliest === null || at < earliest)) earliest = at;
  }
  return earliest;
}
