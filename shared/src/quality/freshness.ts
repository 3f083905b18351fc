import { knownKeyTime } from '#domain/key-times.ts';
import { KEY_TIMES, type KeyTimes } from '#domain/postmortem.ts';
import type { TimelineEntry } from '#domain/timeline.ts';

/** After that people begin to remember a story instead of what they saw. Source: features.md 7, S1 and S2. */
const FADES_AFTER_MS = 72 * 60 * 60 * 1000;

/** How long ago the incident was, and whether that is a good time to meet. */
export interface Freshness {
  /** `planned`: a meeting is planned in time; `planned-late`: it is planned, but later than memories last. */
  readonly kind: 'good' | 'fading' | 'planned' | 'planned-late';
  /** From the end of the incident until now, milliseconds. */
  readonly agoMs: number;
  /** From the end of the incident until the meeting; null while none is planned. */
  readonly untilMeetingMs: number | null;
}

/** What it is decided from. */
export interface FreshnessFacts {
  readonly keyTimes: KeyTimes;
  readonly timeline: readonly TimelineEntry[];
  /** ISO 8601 UTC; null while no meeting is planned. */
  readonly startsAt: string | null;
  /** The group has begun to meet. */
  readonly hasBegun: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Undefined while nobody has said when the incident was, for one that is still to come, and once the group has met. */
export function freshnessOf({ keyTimes, timeline, startsAt, hasBegun, now }: FreshnessFacts): Freshness | undefined {
  const over = endOf(keyTimes, timeline);
  if (over === undefined || over > now) return undefined;
  const agoMs = now - over;
  const meeting = startsAt === null ? undefined : Date.parse(startsAt);
  // A meeting that has been is no plan.
  if (meeting === undefined || meeting < now) {
    if (hasBegun) return undefined;
    return { kind: agoMs > FADES_AFTER_MS ? 'fading' : 'good', agoMs, untilMeetingMs: null };
  }
  const untilMeetingMs = meeting - over;
  return { kind: untilMeetingMs > FADES_AFTER_MS ? 'planned-late' : 'planned', agoMs, untilMeetingMs };
}

/** The last of the times in the course of the incident that is known: when it was over, as far as anybody has said. */
function endOf(keyTimes: KeyTimes, timeline: readonly TimelineEntry[]): number | undefined {
  for (const key of KEY_TIMES.toReversed()) {
    const { at } = knownKeyTime(key, keyTimes, timeline);
    if (at !== null) return Date.parse(at);
  }
  return undefined;
}
