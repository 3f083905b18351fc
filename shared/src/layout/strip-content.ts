import { findGaps } from '#domain/gaps.ts';
import { milestoneTime } from '#domain/incident-times.ts';
import { phasesOf } from '#domain/incident-type.ts';
import { knownTimeZone } from '#domain/local-time.ts';
import type { PostmortemRecord } from '#domain/postmortem.ts';
import { MILESTONES, type TimelineEntry } from '#domain/timeline.ts';
import type { StripContent } from './timeline-strip.ts';

/** What the strip shows of a timeline: the events, the moments that record and timeline know, and where nothing is known. */
export function stripContent(
  entries: readonly TimelineEntry[],
  record: Pick<PostmortemRecord, 'incidentType' | 'keyTimes' | 'timeZone'>,
): StripContent {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    entries,
    phases: phasesOf(record.incidentType),
    milestones: MILESTONES.flatMap((milestone) => {
      const at = milestoneTime(milestone, record.keyTimes, entries);
      return at === null ? [] : [{ milestone, at }];
    }),
    gaps: findGaps(entries).flatMap(({ afterId, beforeId }) => {
      const [before, behind] = [byId.get(afterId), byId.get(beforeId)];
      const from = before?.endAt ?? before?.at;
      return from != null && behind?.at != null ? [{ from, to: behind.at }] : [];
    }),
    timeZone: knownTimeZone(record.timeZone),
  };
}
