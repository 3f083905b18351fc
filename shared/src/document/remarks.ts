import * as Y from 'yjs';
import { asId, type RemarkId, type TimelineEntryId } from '#domain/ids.ts';
import { compareByOrder } from '#domain/order.ts';
import { compareActors, type Actor, type Detail, type Question } from '#domain/remark.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { ActorFields, DetailFields, PostmortemDocument, QuestionFields } from './shape.ts';
import { allRows, findRow, newRow, readNullableString, readString, readText, setFields } from './typed-map.ts';

const SETTINGS = 'settings';

/** The question as a plain value. */
export function readQuestion(id: string, row: Y.Map<unknown>): Question {
  return {
    id: asId<RemarkId>(id),
    entryId: readEntryId(row),
    text: readText(row, 'text'),
    answer: readText(row, 'answer'),
    askedBy: readString(row, 'askedBy'),
    order: readString(row, 'order'),
  };
}

/** The detail as a plain value. */
export function readDetail(id: string, row: Y.Map<unknown>): Detail {
  return {
    id: asId<RemarkId>(id),
    entryId: readEntryId(row),
    text: readText(row, 'text'),
    speaker: readString(row, 'speaker'),
    role: readString(row, 'role'),
    order: readString(row, 'order'),
  };
}

function readEntryId(row: Y.Map<unknown>): TimelineEntryId | null {
  const entryId = readNullableString(row, 'entryId');
  return entryId === null ? null : asId<TimelineEntryId>(entryId);
}

/** The actor as a plain value. */
export function readActor(id: string, row: Y.Map<unknown>): Actor {
  return { id, name: readString(row, 'name'), role: readString(row, 'role') };
}

/** All questions in order. */
export function readQuestions({ questions }: PostmortemDocument): readonly Question[] {
  return allRows(questions)
    .map(([id, row]) => readQuestion(id, row))
    .toSorted(compareByOrder);
}

/** All details in order. */
export function readDetails({ notes }: PostmortemDocument): readonly Detail[] {
  return allRows(notes)
    .map(([id, row]) => readDetail(id, row))
    .toSorted(compareByOrder);
}

/** Everybody whom texts name, by name. */
export function readActors({ actors }: PostmortemDocument): readonly Actor[] {
  return allRows(actors)
    .map(([id, row]) => readActor(id, row))
    .toSorted(compareActors);
}

/** Asks a question. */
export function addQuestion(document: PostmortemDocument, { id, ...question }: Question): void {
  const row = newRow<QuestionFields>({
    ...question,
    text: new Y.Text(question.text),
    answer: new Y.Text(question.answer),
  });
  document.doc.transact(() => document.questions.set(id, row), LOCAL_EDIT);
}

/** Adds a detail. */
export function addDetail(document: PostmortemDocument, { id, ...detail }: Detail): void {
  const row = newRow<DetailFields>({ ...detail, text: new Y.Text(detail.text) });
  document.doc.transact(() => document.notes.set(id, row), LOCAL_EDIT);
}

/** Says who said it. Does nothing when a peer has removed the detail meanwhile. */
export function changeDetail(
  document: PostmortemDocument,
  id: RemarkId,
  change: Partial<Pick<Detail, 'speaker' | 'role'>>,
): void {
  const row = findRow(document.notes, id);
  if (row) document.doc.transact(() => setFields(row, change), LOCAL_EDIT);
}

/** Removes a question; undo brings it back. */
export function removeQuestion(document: PostmortemDocument, id: RemarkId): void {
  document.doc.transact(() => document.questions.delete(id), LOCAL_EDIT);
}

/** Removes a detail; undo brings it back. */
export function removeDetail(document: PostmortemDocument, id: RemarkId): void {
  document.doc.transact(() => document.notes.delete(id), LOCAL_EDIT);
}

/** Adds somebody whom texts name. */
export function addActor(document: PostmortemDocument, { id, ...actor }: Actor, origin: unknown = LOCAL_EDIT): void {
  document.doc.transact(() => document.actors.set(id, newRow<ActorFields>(actor)), origin);
}

/** Changes a name or its role. Does nothing when a peer has removed it meanwhile. */
export function changeActor(document: PostmortemDocument, id: string, change: Partial<Omit<Actor, 'id'>>): void {
  const row = findRow(document.actors, id);
  if (row) document.doc.transact(() => setFields(row, change), LOCAL_EDIT);
}

/** Forgets an actor; texts keep the name. */
export function removeActor(document: PostmortemDocument, id: string): void {
  document.doc.transact(() => document.actors.delete(id), LOCAL_EDIT);
}

/** True when texts are to say roles instead of names. */
export function readNeutralActors({ incident }: PostmortemDocument): boolean {
  return findRow(incident, SETTINGS)?.get('neutralActors') === true;
}

/** Roles instead of names, or names again. */
export function setNeutralActors(document: PostmortemDocument, neutral: boolean): void {
  document.doc.transact(() => {
    const row = findRow(document.incident, SETTINGS);
    if (row) row.set('neutralActors', neutral);
    else document.incident.set(SETTINGS, newRow({ neutralActors: neutral }));
  }, LOCAL_EDIT);
}
