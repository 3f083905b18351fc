import * as Y from 'yjs';
import { seedDocument } from './seed.ts';
import { openDocument, type PostmortemDocument } from './shape.ts';

/**
 * The first update of a new document: its seed, and what else it starts with. Server only.
 *
 * @param clientId - the Yjs client id under which it is written, 32 bits; nobody else may ever use it
 * @returns one update, v1 encoding
 */
export function encodeNewDocument(clientId: number, write?: (document: PostmortemDocument) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const document = openDocument(doc);
  seedDocument(document);
  write?.(document);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
