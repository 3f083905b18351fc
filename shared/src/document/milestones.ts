import type { TimelineEntryId } from '#domain/ids.ts';
import type { Milestone } from '#domain/timeline.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { PostmortemDocument } from './shape.ts';
import { allRows, findRow } from './typed-map.ts';

/**
 * Says which moment of the incident an event is; null for none. Each moment is one event: from any other it is taken,
 * in the same transaction. Does nothing when a peer has removed the event meanwhile.
 */
export function markMilestone(document: PostmortemDocument, id: TimelineEntryId, milestone: Milestone | null): void {
  const row = findRow(document.timeline, id);
  if (!row) return;
  document.doc.transact(() => {
    for (const [, other] of allRows(document.timeline)) {
      if (milestone !== null && other !== row && other.get('milestone') === milestone) other.set('milestone', null);
    }
    row.set('milestone', milestone);
  }, LOCAL_EDIT);
}
