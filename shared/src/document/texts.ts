import * as Y from 'yjs';
import type { PostmortemDocument, Root } from './shape.ts';
import { findRow } from './typed-map.ts';

/** Names a short text of the document: which collection, which row, which field. */
export interface TextRef {
  readonly root: Extract<Root, 'timeline' | 'causes' | 'themes' | 'analyses' | 'actions' | 'questions' | 'notes'>;
  readonly id: string;
  readonly field: 'text' | 'title' | 'answer';
}

/** The key of a text in presence, e.g. `timeline:abc:text`. */
export function textKey({ root, id, field }: TextRef): string {
  return `${root}:${id}:${field}`;
}

/** The text itself, for the field binding; undefined when a peer has removed its row. */
export function findText(document: PostmortemDocument, { root, id, field }: TextRef): Y.Text | undefined {
  const text = findRow(document[root], id)?.get(field);
  return text instanceof Y.Text ? text : undefined;
}
