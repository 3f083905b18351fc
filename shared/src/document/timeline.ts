import * as Y from 'yjs';
import { asId, type TimelineEntryId } from '#domain/ids.ts';
import { compareEntries, PHASES, type Phase, type TimelineEntry } from '#domain/timeline.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { PostmortemDocument, TimelineFields } from './shape.ts';
import { allRows, findRow, newRow, readNullableString, readOneOf, readText, typed } from './typed-map.ts';

/** The entry as a plain value, with defaults for what is missing or of another type. */
export function readTimelineEntry(id: string, row: Y.Map<unknown>): TimelineEntry {
  const at = readNullableString(row, 'at');
  return {
    id: asId<TimelineEntryId>(id),
    at: at !== null && Number.isFinite(Date.parse(at)) ? new Date(at).toISOString() : null,
    phase: readOneOf(row, 'phase', { of: PHASES, fallback: 'note' }),
    text: readText(row, 'text'),
  };
}

/** All entries by time. */
export function readTimeline(document: PostmortemDocument): readonly TimelineEntry[] {
  return allRows(document.timeline)
    .map(([id, row]) => readTimelineEntry(id, row))
    .toSorted(compareEntries);
}

/**
 * Adds an event.
 *
 * @param entry - `at` in ISO 8601 UTC
 */
export function addTimelineEntry(
  document: PostmortemDocument,
  entry: TimelineEntry,
  origin: unknown = LOCAL_EDIT,
): void {
  document.doc.transact(() => {
    document.timeline.set(
      entry.id,
      newRow<TimelineFields>({ at: entry.at, phase: entry.phase, text: new Y.Text(entry.text) }),
    );
  }, origin);
}

/** Sets time or phase. Does nothing when a peer has removed the event meanwhile. */
export function changeTimelineEntry(
  document: PostmortemDocument,
  id: TimelineEntryId,
  change: { readonly at?: string | null; readonly phase?: Phase },
): void {
  const row = findRow(document.timeline, id);
  if (!row) return;
  const fields = typed<TimelineFields>(row);
  document.doc.transact(() => {
    if (change.at !== undefined) fields.set('at', change.at);
    if (change.phase !== undefined) fields.set('phase', change.phase);
  }, LOCAL_EDIT);
}

/** Brings back an event that somebody removed, as it was. Does nothing when it is there again already. */
export function restoreTimelineEntry(document: PostmortemDocument, entry: TimelineEntry): void {
  if (!findRow(document.timeline, entry.id)) addTimelineEntry(document, entry);
}

/** Removes the event; undo brings it back. */
export function removeTimelineEntry(document: PostmortemDocument, id: TimelineEntryId): void {
  document.doc.transact(() => document.timeline.delete(id), LOCAL_EDIT);
}
