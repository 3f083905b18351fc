import { knownKeyTime, milestoneAt } from './key-times.ts';
import type { KeyTimes } from './postmortem.ts';
import type { Milestone, TimelineEntry } from './timeline.ts';

/** The spans that incidents are compared by. Source: features.md 41. */
export const INCIDENT_SPANS = ['detect', 'acknowledge', 'diagnose', 'mitigate', 'resolve'] as const;
export type IncidentSpan = (typeof INCIDENT_SPANS)[number];

/**
 * Milliseconds each; null while one of its ends is not known or they are the wrong way round.
 * `detect`, `mitigate` and `resolve` count from the start; `acknowledge` from the detection, `diagnose` from the
 * acknowledgement, so that they tell how long that part of the response took.
 */
export type IncidentTimes = Readonly<Record<IncidentSpan, number | null>>;

const ends: Readonly<Record<IncidentSpan, readonly [Milestone, Milestone]>> = {
  detect: ['started', 'detected'],
  acknowledge: ['detected', 'responded'],
  diagnose: ['responded', 'diagnosed'],
  mitigate: ['started', 'mitigated'],
  resolve: ['started', 'resolved'],
};

/** When a moment of the incident was, ISO 8601 UTC: what the record says, else the timeline's earliest such milestone. */
export function milestoneTime(
  milestone: Milestone,
  times: KeyTimes,
  timeline: readonly TimelineEntry[],
): string | null {
  return milestone === 'diagnosed' ? milestoneAt(milestone, timeline) : knownKeyTime(milestone, times, timeline).at;
}

/** Milliseconds between two instants, ISO 8601; null when one is not known, or they are the wrong way round. */
export function msBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const ms = Date.parse(to) - Date.parse(from);
  return ms >= 0 ? ms : null;
}

/** How long each part of the incident took. */
export function incidentTimes(times: KeyTimes, timeline: readonly TimelineEntry[]): IncidentTimes {
  const span = (name: IncidentSpan): number | null => {
    const [from, to] = ends[name].map((milestone) => milestoneTime(milestone, times, timeline));
    return msBetween(from ?? null, to ?? null);
  };
  return {
    detect: span('detect'),
    acknowledge: span('acknowledge'),
    diagnose: span('diagnose'),
    mitigate: span('mitigate'),
    resolve: span('resolve'),
  };
}
