import { createHash } from 'node:crypto';
import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { DamagedDocumentError, type ClientClaim, type JournalEntry, type StoredDocument } from '#storage/storage.ts';
import type { AppendOutcome, SqliteQuery, SqliteResult } from './sqlite-host.ts';

/** What these functions need of the engine. */
export interface QueryRunner {
  run(query: SqliteQuery): SqliteResult;
}

/** Writes a batch in the open transaction. Everything that can refuse an entry is asked before it is written. */
export function appendEntries(
  database: QueryRunner,
  entries: readonly JournalEntry[],
  at: number,
): readonly AppendOutcome[] {
  const lastSeqs = new Map<PostmortemId, number>();
  const outcomes = entries.map((entry): AppendOutcome => {
    const lastSeq = lastSeqs.get(entry.postmortemId) ?? readLastSeq(database, entry.postmortemId);
    if (lastSeq === undefined) return { refused: 'there is no such document' };
    const foreign = entry.claims.find((claim) => isForeign(database, entry.postmortemId, claim));
    if (foreign) return { refused: `client ${foreign.clientId} belongs to somebody else` };
    const seq = lastSeq + 1;
    lastSeqs.set(entry.postmortemId, seq);
    writeEntry(database, entry, { seq, at });
    return { seq };
  });
  for (const [postmortemId, seq] of lastSeqs) {
    database.run({ sql: 'UPDATE document SET last_seq = ? WHERE postmortem_id = ?', parameters: [seq, postmortemId] });
  }
  return outcomes;
}

function readLastSeq(database: QueryRunner, postmortemId: PostmortemId): number | undefined {
  const sql = 'SELECT last_seq FROM document WHERE postmortem_id = ?';
  const row = database.run({ sql, parameters: [postmortemId] }).rows[0];
  return row && Number(row['last_seq']);
}

function isForeign(database: QueryRunner, postmortemId: PostmortemId, claim: ClientClaim): boolean {
  const sql = 'SELECT owner FROM document_client WHERE postmortem_id = ? AND client_id = ?';
  const row = database.run({ sql, parameters: [postmortemId, claim.clientId] }).rows[0];
  return row !== undefined && row['owner'] !== claim.owner;
}

function writeEntry(database: QueryRunner, entry: JournalEntry, row: { seq: number; at: number }): void {
  database.run({
    sql: 'INSERT INTO document_update (postmortem_id, seq, data, at) VALUES (?, ?, ?, ?)',
    parameters: [entry.postmortemId, row.seq, entry.update, row.at],
  });
  for (const claim of entry.claims) {
    database.run({
      sql: 'INSERT INTO document_client (postmortem_id, client_id, owner) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      parameters: [entry.postmortemId, claim.clientId, claim.owner],
    });
  }
}

/**
 * The document as it lies on disk.
 *
 * @throws {DamagedDocumentError} when the snapshot is not what its checksum says
 */
export function loadDocument(database: QueryRunner, postmortemId: PostmortemId): StoredDocument | undefined {
  const lastSeq = readLastSeq(database, postmortemId);
  if (lastSeq === undefined) return undefined;
  const snapshot = loadSnapshot(database, postmortemId);
  const tail = database.run({
    sql: 'SELECT data FROM document_update WHERE postmortem_id = ? AND seq > ? ORDER BY seq',
    parameters: [postmortemId, snapshot?.uptoSeq ?? 0],
  });
  const claims = database.run({
    sql: 'SELECT client_id, owner FROM document_client WHERE postmortem_id = ? ORDER BY client_id',
    parameters: [postmortemId],
  });
  return {
    snapshot: snapshot?.data ?? null,
    ...(snapshot && { snapshotVector: snapshot.vector }),
    tail: tail.rows.map((row) => readBytes(row['data'])),
    lastSeq,
    claims: claims.rows.map((row) => ({
      clientId: Number(row['client_id']),
      owner: row['owner'] === 'server' ? 'server' : asId<ParticipantId>(String(row['owner'])),
    })),
  };
}

function loadSnapshot(
  database: QueryRunner,
  postmortemId: PostmortemId,
): { readonly data: Uint8Array; readonly vector: Uint8Array; readonly uptoSeq: number } | undefined {
  const sql = 'SELECT data, vector, sha256, upto_seq FROM document_snapshot WHERE postmortem_id = ?';
  const row = database.run({ sql, parameters: [postmortemId] }).rows[0];
  if (!row) return undefined;
  const data = readBytes(row['data']);
  if (sha256(data) !== row['sha256']) throw new DamagedDocumentError(`snapshot of ${postmortemId} has changed on disk`);
  return { data, vector: readBytes(row['vector']), uptoSeq: Number(row['upto_seq']) };
}

function readBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new DamagedDocumentError('a document row holds no bytes');
}

/** Hex. */
export function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
