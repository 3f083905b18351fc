import * as Y from 'yjs';
import { ACTION_STATUSES, type ActionItem, type ActionStatus } from '#domain/action.ts';
import { asId, type ActionId, type ParticipantId } from '#domain/ids.ts';
import { compareByOrder, orderAtEnd } from '#domain/order.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { ActionFields, PostmortemDocument } from './shape.ts';
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

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The action as a plain value. */
export function readAction(id: string, row: Y.Map<unknown>): ActionItem {
  const ownerId = readNullableString(row, 'ownerId');
  const dueOn = readNullableString(row, 'dueOn');
  return {
    id: asId<ActionId>(id),
    title: readText(row, 'title'),
    ownerId: ownerId === null ? null : asId<ParticipantId>(ownerId),
    dueOn: dueOn !== null && DATE.test(dueOn) ? dueOn : null,
    causeRef: readNullableString(row, 'causeRef'),
    status: readOneOf(row, 'status', { of: ACTION_STATUSES, fallback: 'open' }),
    order: readString(row, 'order'),
  };
}

/** All actions in list order. */
export function readActions(document: PostmortemDocument): readonly ActionItem[] {
  return allRows(document.actions)
    .map(([id, row]) => readAction(id, row))
    .toSorted(compareByOrder);
}

/** Adds an action at the end of the list. */
export function addAction(
  document: PostmortemDocument,
  action: { readonly id: ActionId; readonly title?: string; readonly causeRef?: string | null },
): void {
  const order = orderAtEnd(readActions(document));
  document.doc.transact(() => {
    document.actions.set(
      action.id,
      newRow<ActionFields>({
        title: new Y.Text(action.title ?? ''),
        ownerId: null,
        dueOn: null,
        causeRef: action.causeRef ?? null,
        status: 'open',
        order,
      }),
    );
  }, LOCAL_EDIT);
}

/** What can be set on an action; its title is text and is edited in place. */
export interface ActionChange {
  readonly ownerId?: ParticipantId | null;
  readonly dueOn?: string | null;
  readonly causeRef?: string | null;
  readonly status?: ActionStatus;
}

/** Sets fields of an action. Does nothing when a peer has removed it meanwhile. */
export function changeAction(document: PostmortemDocument, id: ActionId, change: ActionChange): void {
  const row = findRow(document.actions, id);
  if (!row) return;
  document.doc.transact(() => setFields(row, change), LOCAL_EDIT);
}

/** Brings back an action that somebody removed, as it was. Does nothing when it is there again already. */
export function restoreAction(document: PostmortemDocument, { id, title, ...fields }: ActionItem): void {
  if (findRow(document.actions, id)) return;
  document.doc.transact(() => {
    document.actions.set(id, newRow<ActionFields>({ ...fields, title: new Y.Text(title) }));
  }, LOCAL_EDIT);
}

/** Removes an action; undo brings it back. */
export function removeAction(document: PostmortemDocument, id: ActionId): void {
  document.doc.transact(() => document.actions.delete(id), LOCAL_EDIT);
}
