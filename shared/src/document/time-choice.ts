import type { TimelineEntryId } from '#domain/ids.ts';
import type { TimeAlternative } from '#domain/timeline.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { PostmortemDocument } from './shape.ts';
import { addTimeAlternative, changeTimelineEntry, readTimelineEntry, removeTimeAlternative } from './timeline.ts';
import { findRow } from './typed-map.ts';

/**
 * Makes another time the event's own. The one that it had stays beside it with its source, until somebody dismisses
 * it. Does nothing when a peer has removed the event or the other time meanwhile.
 *
 * @param replaced - under which id the time that it had is kept, and its source when the event names none
 */
export function chooseTime(
  document: PostmortemDocument,
  choice: { readonly id: TimelineEntryId; readonly alternativeId: string },
  replaced: Pick<TimeAlternative, 'id' | 'source'>,
): void {
  const row = findRow(document.timeline, choice.id);
  const entry = row && readTimelineEntry(choice.id, row);
  const chosen = entry?.alternatives.find(({ id }) => id === choice.alternativeId);
  if (!entry || !chosen) return;
  document.doc.transact(() => {
    removeTimeAlternative(document, entry.id, chosen.id);
    if (entry.at !== null && entry.at !== chosen.at) {
      addTimeAlternative(document, entry.id, {
        id: replaced.id,
        at: entry.at,
        source: entry.source || replaced.source,
      });
    }
    changeTimelineEntry(document, entry.id, {
      at: chosen.at,
      ...(chosen.source !== '' && { source: chosen.source }),
      ...(endsBefore(entry.endAt, chosen.at) && { endAt: null }),
    });
  }, LOCAL_EDIT);
}

function endsBefore(endAt: string | null, at: string): boolean {
  return endAt !== null && endAt < at;
}
