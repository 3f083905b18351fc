import * as Y from 'yjs';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { DamagedDocumentError, type Compaction, type StoredDocument } from '#storage/storage.ts';
import { loadDocument, sha256, type QueryRunner } from './document-log.ts';

/**
 * Folds the log of one document into its snapshot, in the open transaction. Encoding from a loaded document is what
 * removes deleted text for good; a merge of the updates would keep it.
 *
 * @throws {DamagedDocumentError} when something of it cannot be loaded; the caller rolls back
 */
export function compactDocument(database: QueryRunner, postmortemId: PostmortemId, at: number): Compaction | undefined {
  const stored = loadDocument(database, postmortemId);
  if (!stored || stored.tail.length === 0) return undefined;
  const { snapshot, vector } = foldDocument(stored, postmortemId);
  const uptoSeq = stored.lastSeq;
  database.run({
    sql: `INSERT INTO document_snapshot (postmortem_id, upto_seq, data, vector, sha256, at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (postmortem_id) DO UPDATE
      SET upto_seq = excluded.upto_seq, data = excluded.data, vector = excluded.vector, sha256 = excluded.sha256, at = excluded.at`,
    parameters: [postmortemId, uptoSeq, snapshot, vector, sha256(snapshot), at],
  });
  database.run({
    sql: 'DELETE FROM document_update WHERE postmortem_id = ? AND seq <= ?',
    parameters: [postmortemId, uptoSeq],
  });
  return { snapshot, uptoSeq };
}

function foldDocument(
  stored: StoredDocument,
  postmortemId: PostmortemId,
): { readonly snapshot: Uint8Array; readonly vector: Uint8Array } {
  const doc = new Y.Doc();
  try {
    const updates = stored.snapshot ? [stored.snapshot, ...stored.tail] : stored.tail;
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
      throw new DamagedDocumentError(`the log of ${postmortemId} has a hole`);
    }
    return { snapshot: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
  } catch (cause) {
    if (cause instanceof DamagedDocumentError) throw cause;
    throw new DamagedDocumentError(`the log of ${postmortemId} cannot be read`, { cause });
  } finally {
    doc.destroy();
  }
}
