import * as Y from 'yjs';
import { asId, type ImageId, type TimelineEntryId } from '#domain/ids.ts';
import {
  compareEntries,
  MILESTONES,
  PHASES,
  timelineEntry,
  type AttachedImage,
  type NewTimelineEntry,
  type TimeAlternative,
  type TimelineEntry,
} from '#domain/timeline.ts';
import { isInIncidentYears } from '#domain/incident-years.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { PostmortemDocument, TimelineFields } from './shape.ts';
import {
  allRows,
  findRow,
  newRow,
  readNullableString,
  readOneOf,
  readString,
  readText,
  setFields,
} from './typed-map.ts';

const ALTERNATIVE = 'alternative_';
const IMAGE = 'image_';
const APART = 'apart_';
const MERGED = 'merged_';
const WEB_ADDRESS = /^https?:\/\/[^\s]+$/iu;

/** The entry as a plain value, with defaults for what is missing or of another type. */
export function readTimelineEntry(id: string, row: Y.Map<unknown>): TimelineEntry {
  return {
    id: asId<TimelineEntryId>(id),
    at: readInstant(row.get('at')),
    endAt: readInstant(row.get('endAt')),
    phase: readOneOf(row, 'phase', { of: PHASES, fallback: 'note' }),
    text: readText(row, 'text'),
    milestone: MILESTONES.find((milestone) => milestone === row.get('milestone')) ?? null,
    isKey: row.get('isKey') === true,
    source: readString(row, 'source'),
    url: readWebAddress(row.get('url')),
    importRef: readNullableString(row, 'importRef'),
    alternatives: readAlternatives(row),
    images: readImages(row),
    apartFrom: readFlags(row, APART).map((apart) => asId<TimelineEntryId>(apart)),
    mergedRefs: readFlags(row, MERGED),
  };
}

/** Null also for what no clock of an incident can have shown: one such time would make the picture of all others useless. */
function readInstant(value: unknown): string | null {
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  return isInIncidentYears(at) ? at.toISOString() : null;
}

/** Nothing but http and https is ever made a link of. */
function readWebAddress(value: unknown): string | null {
  return typeof value === 'string' && WEB_ADDRESS.test(value) ? value : null;
}

function readAlternatives(row: Y.Map<unknown>): readonly TimeAlternative[] {
  return prefixed(row, ALTERNATIVE)
    .flatMap(({ id, value }) => {
      const at = readInstant(value['at']);
      return at === null ? [] : [{ id, at, source: textOf(value['source']) }];
    })
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

function readImages(row: Y.Map<unknown>): readonly AttachedImage[] {
  return prefixed(row, IMAGE)
    .map(({ id, value }) => ({
      imageId: asId<ImageId>(id),
      alt: textOf(value['alt']),
      width: pixelsOf(value['width']),
      height: pixelsOf(value['height']),
    }))
    .toSorted((a, b) => (a.imageId < b.imageId ? -1 : 1));
}

/** What the names of those fields say that begin so and are true. */
function readFlags(row: Y.Map<unknown>, prefix: string): readonly string[] {
  return [...row]
    .flatMap(([key, value]) => (key.startsWith(prefix) && value === true ? [key.slice(prefix.length)] : []))
    .toSorted();
}

/** The fields of a row that begin so, each with the rest of its key. */
function prefixed(
  row: Y.Map<unknown>,
  prefix: string,
): readonly { readonly id: string; readonly value: Readonly<Record<string, unknown>> }[] {
  return [...row].flatMap(([key, value]) =>
    key.startsWith(prefix) && isPlainObject(value) ? [{ id: key.slice(prefix.length), value }] : [],
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function pixelsOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}

/** All entries by time. */
export function readTimeline(document: PostmortemDocument): readonly TimelineEntry[] {
  return allRows(document.timeline)
    .map(([id, row]) => readTimelineEntry(id, row))
    .toSorted(compareEntries);
}

/** Adds an event; what it leaves out is not written. */
export function addTimelineEntry(
  document: PostmortemDocument,
  entry: NewTimelineEntry,
  origin: unknown = LOCAL_EDIT,
): void {
  document.doc.transact(() => document.timeline.set(entry.id, rowOf(timelineEntry(entry))), origin);
}

/** A row that holds only what differs from the defaults: most events are a time and a text. */
function rowOf(entry: TimelineEntry): Y.Map<unknown> {
  const { at, phase, text, endAt, milestone, isKey, source, url, importRef } = entry;
  const row = newRow<TimelineFields>({
    at,
    phase,
    text: new Y.Text(text),
    ...(endAt !== null && { endAt }),
    ...(milestone !== null && { milestone }),
    ...(isKey && { isKey }),
    ...(source !== '' && { source }),
    ...(url !== null && { url }),
    ...(importRef !== null && { importRef }),
  });
  setLists(row, entry);
  return row;
}

function setLists(
  row: Y.Map<unknown>,
  {
    alternatives,
    images,
    apartFrom,
    mergedRefs,
  }: Pick<TimelineEntry, 'alternatives' | 'images' | 'apartFrom' | 'mergedRefs'>,
): void {
  for (const { id, ...alternative } of alternatives) row.set(`${ALTERNATIVE}${id}`, alternative);
  for (const { imageId, ...image } of images) row.set(`${IMAGE}${imageId}`, image);
  for (const id of apartFrom) row.set(`${APART}${id}`, true);
  for (const ref of mergedRefs) row.set(`${MERGED}${ref}`, true);
}

/** What can be set of an event: all but its words, which are edited in place, and what has functions of its own. */
export type TimelineChange = Partial<
  Pick<TimelineEntry, 'at' | 'endAt' | 'phase' | 'milestone' | 'isKey' | 'source' | 'url'>
>;

/** Sets fields of an event. Does nothing when a peer has removed it meanwhile. */
export function changeTimelineEntry(document: PostmortemDocument, id: TimelineEntryId, change: TimelineChange): void {
  const row = findRow(document.timeline, id);
  if (!row) return;
  document.doc.transact(() => setFields(row, change), LOCAL_EDIT);
}

/** Keeps another time for an event, until somebody decides. */
export function addTimeAlternative(
  document: PostmortemDocument,
  id: TimelineEntryId,
  { id: alternativeId, at, source }: TimeAlternative,
): void {
  const row = findRow(document.timeline, id);
  document.doc.transact(() => row?.set(`${ALTERNATIVE}${alternativeId}`, { at, source }), LOCAL_EDIT);
}

/** Forgets another time: it was wrong. */
export function removeTimeAlternative(document: PostmortemDocument, id: TimelineEntryId, alternativeId: string): void {
  const row = findRow(document.timeline, id);
  document.doc.transact(() => row?.delete(`${ALTERNATIVE}${alternativeId}`), LOCAL_EDIT);
}

/** Puts a picture to an event. */
export function attachImage(
  document: PostmortemDocument,
  id: TimelineEntryId,
  { imageId, alt, width, height }: AttachedImage,
): void {
  const row = findRow(document.timeline, id);
  document.doc.transact(() => row?.set(`${IMAGE}${imageId}`, { alt, width, height }), LOCAL_EDIT);
}

/** Takes a picture from an event; the picture itself stays stored, for undo. */
export function detachImage(document: PostmortemDocument, id: TimelineEntryId, imageId: ImageId): void {
  const row = findRow(document.timeline, id);
  document.doc.transact(() => row?.delete(`${IMAGE}${imageId}`), LOCAL_EDIT);
}

/** Says of two events that look the same that they are not. */
export function keepApart(document: PostmortemDocument, id: TimelineEntryId, otherId: TimelineEntryId): void {
  const row = findRow(document.timeline, id);
  document.doc.transact(() => row?.set(`${APART}${otherId}`, true), LOCAL_EDIT);
}

/** Remembers by what imports know an event that was merged into this one, so that none brings it again. */
export function addMergedRef(document: PostmortemDocument, id: TimelineEntryId, ref: string): void {
  const row = findRow(document.timeline, id);
  document.doc.transact(() => row?.set(`${MERGED}${ref}`, true), LOCAL_EDIT);
}

/** Brings back an event that somebody removed, as it was. Does nothing when it is there again already. */
export function restoreTimelineEntry(document: PostmortemDocument, entry: TimelineEntry): void {
  if (!findRow(document.timeline, entry.id)) addTimelineEntry(document, entry);
}

/** Removes the event; undo brings it back. */
export function removeTimelineEntry(document: PostmortemDocument, id: TimelineEntryId): void {
  document.doc.transact(() => document.timeline.delete(id), LOCAL_EDIT);
}
