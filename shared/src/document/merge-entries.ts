import { asId, type RemarkId, type TimelineEntryId } from '#domain/ids.ts';
import { mergeOf } from '#domain/merged-entry.ts';
import { orderAtEnd } from '#domain/order.ts';
import type { TimelineEntry } from '#domain/timeline.ts';
import { LOCAL_EDIT } from './origins.ts';
import { addDetail, readDetails } from './remarks.ts';
import type { PostmortemDocument } from './shape.ts';
import {
  addMergedRef,
  addTimeAlternative,
  attachImage,
  changeTimelineEntry,
  readTimelineEntry,
  removeTimelineEntry,
} from './timeline.ts';
import { allRows, findRow, type Rows } from './typed-map.ts';

/**
 * Makes one event of two that are the same, in one transaction: the longer text stays, the other's time stands beside
 * its own, and its sources, pictures, details and questions come along. Does nothing when a peer has removed one of
 * them meanwhile.
 *
 * @param newId - makes ids for what comes along
 * @returns the event that stays
 */
export function mergeEntries(
  document: PostmortemDocument,
  [firstId, secondId]: readonly [TimelineEntryId, TimelineEntryId],
  newId: () => string,
): TimelineEntryId | undefined {
  const [first, second] = [readEntry(document, firstId), readEntry(document, secondId)];
  if (!first || !second || firstId === secondId) return undefined;
  const { keptId, goneId, change, alternatives, alsoSaid } = mergeOf(first, second);
  const gone = goneId === firstId ? first : second;
  document.doc.transact(() => {
    changeTimelineEntry(document, keptId, change);
    for (const alternative of alternatives) addTimeAlternative(document, keptId, { ...alternative, id: newId() });
    for (const image of gone.images) attachImage(document, keptId, image);
    for (const ref of [...(gone.importRef === null ? [] : [gone.importRef]), ...gone.mergedRefs]) {
      addMergedRef(document, keptId, ref);
    }
    moveRemarks(document, { from: goneId, to: keptId });
    for (const text of alsoSaid) addSaid(document, { entryId: keptId, text, speaker: gone.source, id: newId() });
    removeTimelineEntry(document, goneId);
  }, LOCAL_EDIT);
  return keptId;
}

function readEntry(document: PostmortemDocument, id: TimelineEntryId): TimelineEntry | undefined {
  const row = findRow(document.timeline, id);
  return row && readTimelineEntry(id, row);
}

interface Move {
  readonly from: TimelineEntryId;
  readonly to: TimelineEntryId;
}

function moveRemarks({ notes, questions }: PostmortemDocument, { from, to }: Move): void {
  const moveIn = (rows: Rows): void => {
    for (const [, row] of allRows(rows)) if (row.get('entryId') === from) row.set('entryId', to);
  };
  moveIn(notes);
  moveIn(questions);
}

interface Said {
  readonly id: string;
  readonly entryId: TimelineEntryId;
  readonly text: string;
  readonly speaker: string;
}

function addSaid(document: PostmortemDocument, { id, ...said }: Said): void {
  const order = orderAtEnd(readDetails(document));
  addDetail(document, { ...said, id: asId<RemarkId>(id), role: '', order });
}
