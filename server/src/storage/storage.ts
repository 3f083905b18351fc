import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** One Yjs update (v1 encoding) on its way to disk, with the Yjs client ids that it is the first to use. */
export interface JournalEntry {
  readonly postmortemId: PostmortemId;
  /** Kept as is, not copied: do not reuse the buffer. */
  readonly update: Uint8Array;
  /** Written in the same commit; a claim is for ever. */
  readonly claims: readonly ClientClaim[];
}

/** "This Yjs client id speaks for this participant": nobody else may write under it. */
export interface ClientClaim {
  readonly clientId: number;
  readonly owner: ParticipantId | 'server';
}

/** A document as it lies on disk: a snapshot and what came after it. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | null;
  /** The snapshot's state vector, as Yjs encodes it; without it the reader has to look through the snapshot. */
  readonly snapshotVector?: Uint8Array;
  /** Updates after the snapshot, in the order of their `seq`. */
  readonly tail: readonly Uint8Array[];
  /** The newest `seq`; 0 when nothing was ever written. */
  readonly lastSeq: number;
  readonly claims: readonly ClientClaim[];
}

/** The result of folding: the new snapshot and the last `seq` that is in it. */
export interface Compaction {
  readonly snapshot: Uint8Array;
  readonly uptoSeq: number;
}

/**
 * The append-only log of all documents. An append is committed at once when nothing is being written; what comes
 * during a commit shares the next one, of all rooms together: one transaction, one fsync, up to 64 KiB.
 * Each document counts its own `seq`, without gaps and in the order of commit.
 *
 * Never waited for inside {@link Storage.transaction}: there is one writer, and it is the transaction.
 */
export interface Journal {
  /**
   * Resolves with the entry's `seq` once it is durable; the caller may then show it and tell the writer "saved".
   *
   * @throws {StorageFailedError} when it could not be written (also: no such document, a client id of somebody else):
   *   nothing of it is on disk
   */
  append(entry: JournalEntry): Promise<number>;
  /** Resolves when everything appended before is durable. */
  flush(): Promise<void>;
  /**
   * Undefined when there is no such document.
   *
   * @throws {DamagedDocumentError} when the snapshot's checksum is not its own
   */
  load(postmortemId: PostmortemId): Promise<StoredDocument | undefined>;
  /**
   * Folds the log into the snapshot: loads both into a document, verifies that nothing is pending, writes the
   * snapshot and removes the rows that are in it, in one transaction. Undefined when there was nothing to fold.
   *
   * @throws {DamagedDocumentError} when it could not load the whole document; then nothing was replaced
   */
  compact(postmortemId: PostmortemId): Promise<Compaction | undefined>;
}

/** A transaction over the records, which can also append to the journal in the same commit. */
export interface StorageTransaction {
  readonly db: Transaction<Schema>;
  /** Appends within this transaction; returns the `seq`. */
  append(entry: JournalEntry): Promise<number>;
}

/** Everything that is kept. One adapter over SQLite in a worker, one in memory; PostgreSQL can join by the same contract. */
export interface Storage {
  readonly journal: Journal;
  /** For reading outside a transaction. */
  readonly db: Kysely<Schema>;
  /**
   * One after the other on SQLite (BEGIN IMMEDIATE); commits when the work resolves, rolls back when it throws.
   * The work uses the given transaction only: waiting for {@link db} or {@link journal} in it would wait for itself.
   */
  transaction<Result>(work: (transaction: StorageTransaction) => Promise<Result>): Promise<Result>;
  /** Waits for what was begun and closes; idempotent. Later calls fail. */
  close(): Promise<void>;
}

/** The store could not do it (disk full, database gone). Nothing was written; trying again may help. */
export class StorageFailedError extends Error {
  override readonly name = 'StorageFailedError';
}

/** What lies on disk cannot be put together. It was left as it is; opening it needs a person. */
export class DamagedDocumentError extends Error {
  override readonly name = 'DamagedDocumentError';
}
