import * as Y from 'yjs';
import { asId, type ThemeId, type WhyNodeId } from '#domain/ids.ts';
import { compareByOrder, orderAtEnd, orderBetween } from '#domain/order.ts';
import { isBelow, type WhyNode } from '#domain/why-tree.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { PostmortemDocument, WhyNodeFields } from './shape.ts';
import { allRows, findRow, newRow, readNullableString, readString, readText, typed } from './typed-map.ts';

/** The node as a plain value. */
export function readWhyNode(id: string, row: Y.Map<unknown>): WhyNode {
  const parentId = readNullableString(row, 'parentId');
  return {
    id: asId<WhyNodeId>(id),
    themeId: asId<ThemeId>(readString(row, 'themeId')),
    parentId: parentId === null ? null : asId<WhyNodeId>(parentId),
    text: readText(row, 'text'),
    order: readString(row, 'order'),
    actionable: row.get('actionable') === true,
  };
}

/** All nodes of all trees. */
export function readWhyNodes(document: PostmortemDocument): readonly WhyNode[] {
  return allRows(document.analyses)
    .map(([id, row]) => readWhyNode(id, row))
    .toSorted(compareByOrder);
}

/** Where a node goes: below a parent (null: the theme), right behind or before one of its answers, or last. */
export interface WhyPlace {
  readonly parentId: WhyNodeId | null;
  readonly after?: WhyNodeId;
  readonly before?: WhyNodeId;
}

/** Adds an answer, with a text if it is already known. */
export function addWhyNode(
  document: PostmortemDocument,
  node: { readonly id: WhyNodeId; readonly themeId: ThemeId; readonly text?: string },
  place: WhyPlace,
): void {
  const order = orderAt(document, node.themeId, place);
  document.doc.transact(() => {
    document.analyses.set(
      node.id,
      newRow<WhyNodeFields>({
        themeId: node.themeId,
        parentId: place.parentId,
        text: new Y.Text(node.text ?? ''),
        order,
        actionable: false,
      }),
    );
  }, LOCAL_EDIT);
}

/** Moves a node with all below it. Does nothing when it is gone or would come to stand below itself. */
export function moveWhyNode(document: PostmortemDocument, id: WhyNodeId, place: WhyPlace): void {
  const row = findRow(document.analyses, id);
  if (!row) return;
  const nodes = readWhyNodes(document);
  if (place.parentId !== null && isBelow(nodes, place.parentId, id)) return;
  const fields = typed<WhyNodeFields>(row);
  const order = orderAt(document, readWhyNode(id, row).themeId, place);
  document.doc.transact(() => {
    fields.set('parentId', place.parentId);
    fields.set('order', order);
  }, LOCAL_EDIT);
}

/** Marks or unmarks a root cause that the team can change. */
export function markActionable(document: PostmortemDocument, id: WhyNodeId, actionable: boolean): void {
  const row = findRow(document.analyses, id);
  if (!row) return;
  document.doc.transact(() => typed<WhyNodeFields>(row).set('actionable', actionable), LOCAL_EDIT);
}

/** Brings back nodes that somebody removed, as they were; those that are there again already stay as they are. */
export function restoreWhyNodes(document: PostmortemDocument, nodes: readonly WhyNode[]): void {
  document.doc.transact(() => {
    for (const { id, themeId, parentId, text, order, actionable } of nodes) {
      if (findRow(document.analyses, id)) continue;
      document.analyses.set(
        id,
        newRow<WhyNodeFields>({ themeId, parentId, text: new Y.Text(text), order, actionable }),
      );
    }
  }, LOCAL_EDIT);
}

/** Removes a node and all below it, in one step of undo. */
export function removeWhyNode(document: PostmortemDocument, id: WhyNodeId): void {
  const nodes = readWhyNodes(document);
  document.doc.transact(() => {
    for (const node of nodes) if (isBelow(nodes, node.id, id)) document.analyses.delete(node.id);
  }, LOCAL_EDIT);
}

function orderAt(document: PostmortemDocument, themeId: ThemeId, place: WhyPlace): string {
  const siblings = readWhyNodes(document).filter(
    (node) => node.themeId === themeId && node.parentId === place.parentId,
  );
  const index = siblings.findIndex((node) => node.id === (place.before ?? place.after));
  if (index < 0) return orderAtEnd(siblings);
  const behind = place.before === undefined ? index : index - 1;
  return orderBetween(siblings[behind]?.order ?? null, siblings[behind + 1]?.order ?? null);
}
