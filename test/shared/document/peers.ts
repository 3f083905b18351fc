import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import * as Y from 'yjs';

/** Documents that start from the same content, as two people have it who join the same meeting. */
export function peersOf(start: PostmortemDocument): readonly [PostmortemDocument, PostmortemDocument] {
  return [copyOf(start), copyOf(start)];
}

/** An empty document, not even seeded. */
export function emptyDocument(): PostmortemDocument {
  return openDocument(new Y.Doc());
}

function copyOf(source: PostmortemDocument): PostmortemDocument {
  const copy = emptyDocument();
  Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(source.doc));
  return copy;
}

/** Each gets what the other has written meanwhile. */
export function meet([a, b]: readonly [PostmortemDocument, PostmortemDocument]): void {
  const fromA = Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc));
  const fromB = Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc));
  Y.applyUpdate(a.doc, fromB);
  Y.applyUpdate(b.doc, fromA);
}
