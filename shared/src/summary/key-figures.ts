import { incidentTimes, milestoneTime, msBetween } from '#domain/incident-times.ts';
import { wallTime } from '#domain/local-time.ts';
import type { KeyTimes } from '#domain/postmortem.ts';
import { MILESTONES, PHASES, type Phase, type TimelineEntry } from '#domain/timeline.ts';
import type { KeyFigures, Moment } from './summary.ts';

interface Incident {
  /** From the record. */
  readonly keyTimes: KeyTimes;
  readonly timeline: readonly TimelineEntry[];
  /** A zone that this runtime knows. */
  readonly timeZone: string;
}

/** The instant with its wall time; null stays null. */
export function momentAt(at: string | null, timeZone: string): Moment | null {
  return at === null ? null : { at, local: wallTime(at, timeZone) };
}

/** What the record and the timeline tell about how long it took. */
export function keyFigures({ keyTimes, timeline, timeZone }: Incident): Omit<KeyFigures, 'participants'> {
  const triggeredAt = timesOf(timeline, ['trigger']).at(0);
  const startedAt = milestoneTime('started', keyTimes, timeline);
  const start = startedAt ?? triggeredAt ?? timesOf(timeline, incidentPhases).at(0) ?? null;
  const resolvedAt = resolvedIn(keyTimes, timeline);
  const lastAt = timesOf(timeline, PHASES).at(-1) ?? null;
  const times = incidentTimes(keyTimes, timeline);
  const isGuess = MILESTONES.every((milestone) => milestoneTime(milestone, keyTimes, timeline) === null);
  return {
    startedAt: momentAt(start, timeZone),
    endedAt: momentAt(resolvedAt ?? lastAt, timeZone),
    endIs: resolvedAt === null ? 'last-event' : 'resolution',
    durationMs: msBetween(start, resolvedAt),
    detectedAfterMs: isGuess ? guessedDetectionMs(timeline, triggeredAt) : times.detect,
    detectionIs: isGuess ? 'guess' : 'known',
    acknowledgedAfterMs: times.acknowledge,
    diagnosedAfterMs: times.diagnose,
    mitigatedAfterMs: times.mitigate,
    events: timeline.length,
  };
}

function resolvedIn(keyTimes: KeyTimes, timeline: readonly TimelineEntry[]): string | null {
  return milestoneTime('resolved', keyTimes, timeline) ?? timesOf(timeline, ['resolution']).at(-1) ?? null;
}

/** A note may tell what was long before: it does not start the incident. */
const incidentPhases: readonly Phase[] = PHASES.filter((phase) => phase !== 'note');

/** The times of these phases, earliest first. */
function timesOf(timeline: readonly TimelineEntry[], phases: readonly Phase[]): readonly string[] {
  return timeline.flatMap(({ at, phase }) => (at !== null && phases.includes(phase) ? [at] : [])).toSorted();
}

/** From the trigger, else from the first event, unless that is the detection itself: then nothing tells what came before. */
function guessedDetectionMs(timeline: readonly TimelineEntry[], triggeredAt: string | undefined): number | null {
  const from = triggeredAt ?? timesOf(timeline, incidentPhases).at(0);
  if (from === undefined) return null;
  const detectedAt = timesOf(timeline, ['detection']).find((at) => Date.parse(at) >= Date.parse(from));
  if (triggeredAt === undefined && detectedAt === from) return null;
  return msBetween(from, detectedAt ?? null);
}
