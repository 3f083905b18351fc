import type { TimelineEntryId } from './ids.ts';

/** What part of the incident an event belongs to. */
export const PHASES = [
  'trigger',
  'detection',
  'response',
  'mitigation',
  'resolution',
  'communication',
  'note',
] as const;
export type Phase = (typeof PHASES)[number];

/** One event of the incident. */
export interface TimelineEntry {
  readonly id: TimelineEntryId;
  /** ISO 8601 UTC; null while nobody has given a time. */
  readonly at: string | null;
  readonly phase: Phase;
  readonly text: string;
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
