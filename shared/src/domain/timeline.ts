import { asId, type ImageId, type TimelineEntryId } from './ids.ts';

/** What part of the incident an event belongs to. Which of them are offered depends on the incident type. */
export const PHASES = [
  'trigger',
  'detection',
  'response',
  'investigation',
  'containment',
  'mitigation',
  'eradication',
  'recovery',
  'resolution',
  'planning',
  'decision',
  'build',
  'test',
  'launch',
  'handover',
  'deviation',
  'communication',
  'note',
] as const;
export type Phase = (typeof PHASES)[number];

/**
 * The moments that the times are derived from: to detect, acknowledge (responded), diagnose, mitigate and resolve; in the
 * order in which an incident passes them.
 * Source: features.md 40 and 41.
 */
export const MILESTONES = ['started', 'detected', 'responded', 'diagnosed', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** What each moment is called. */
export const MILESTONE_WORDS: Readonly<Record<Milestone, string>> = {
  started: 'Started',
  detected: 'Detected',
  responded: 'Responded',
  diagnosed: 'Diagnosed',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** Another time that some source gives for the same event. Kept until the group decides. */
export interface TimeAlternative {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who or what says so. */
  readonly source: string;
}

/** A picture that is stored with the postmortem. */
export interface AttachedImage {
  readonly imageId: ImageId;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** One event of the incident. */
export interface TimelineEntry {
  readonly id: TimelineEntryId;
  /** ISO 8601 UTC; null while nobody has given a time. */
  readonly at: string | null;
  /** When it was over, ISO 8601 UTC, not before `at`; null for a moment. */
  readonly endAt: string | null;
  readonly phase: Phase;
  readonly text: string;
  /** The moment of the incident that this event is. */
  readonly milestone: Milestone | null;
  /** A key point (★): in the short version of the timeline. */
  readonly isKey: boolean;
  /** Where it is known from, e.g. `Slack #incident-42`; empty when nobody has said. */
  readonly source: string;
  /** The evidence: an http or https address. */
  readonly url: string | null;
  /** What an import knows this event by, so that importing twice adds it once; null for events written by hand. */
  readonly importRef: string | null;
  /** Earliest first. */
  readonly alternatives: readonly TimeAlternative[];
  readonly images: readonly AttachedImage[];
  /** Events that look the same and that somebody has said are not. */
  readonly apartFrom: readonly TimelineEntryId[];
  /** What imports know the events by that were merged into this one. */
  readonly mergedRefs: readonly string[];
}

/** An event as it is added: what is left out has its default. */
export type NewTimelineEntry = Pick<TimelineEntry, 'id'> & Partial<TimelineEntry>;

/** The event with every default filled in. */
export function timelineEntry(entry: NewTimelineEntry): TimelineEntry {
  return {
    at: null,
    endAt: null,
    phase: 'note',
    text: '',
    milestone: null,
    isKey: false,
    source: '',
    url: null,
    importRef: null,
    alternatives: [],
    images: [],
    apartFrom: [],
    mergedRefs: [],
    ...entry,
  };
}

/** True for what stands in the short version of the timeline: what was marked (★), and the milestones. */
export function isKeyPoint({ isKey, milestone }: Pick<TimelineEntry, 'isKey' | 'milestone'>): boolean {
  return isKey || milestone !== null;
}

/**
 * A new id that sorts behind those that were made before: events without a time, and events of the same time, stand in
 * the order in which they came.
 *
 * @param now - milliseconds since the epoch
 * @param place - of several that are added at once, from 0
 * @param random - makes it unique; at most 48 characters
 */
export function timelineEntryId(made: {
  readonly now: number;
  readonly place: number;
  readonly random: string;
}): TimelineEntryId {
  // Eight digits to the base 36 until the year 2059, and each begins with a letter that no hexadecimal id begins with.
  const [time, place] = [made.now.toString(36), made.place.toString(36).padStart(4, '0')];
  return asId(`${time}${place}-${made.random}`);
}

/** Sorts by time; rows without a time come last; equal times keep the order of their ids, the same on every screen. */
export function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
  if (a.at !== b.at) {
    if (a.at === null) return 1;
    if (b.at === null) return -1;
    return a.at < b.at ? -1 : 1;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
