import { ROOTS } from '@debrief/shared/document/shape.ts';
import * as Y from 'yjs';

/**
 * What two replicas must agree on: the clocks, and all content with its formatting. Not the bytes: whether a removed
 * item is kept as a tombstone or as a gap depends on the order in which it arrived.
 */
export function describeDocument(doc: Y.Doc): unknown {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b);
  return { vector, content: Object.fromEntries(ROOTS.map((root) => [root, describe(doc.getMap(root))])) };
}

function describe(value: unknown): unknown {
  if (value instanceof Y.Map) {
    return Object.fromEntries(
      [...value.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, describe(item)]),
    );
  }
  if (value instanceof Y.Text) return describeDelta(value.toDelta());
  if (value instanceof Y.XmlElement) {
    return { node: value.nodeName, attributes: value.getAttributes(), children: value.toArray().map(describe) };
  }
  if (value instanceof Y.XmlFragment) return value.toArray().map(describe);
  return value;
}

function describeDelta(delta: readonly { readonly insert: unknown; readonly attributes?: unknown }[]): unknown {
  return delta.map(({ insert, attributes }) => ({ insert: describe(insert), attributes }));
}
