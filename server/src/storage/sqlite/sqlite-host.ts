import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Compaction, JournalEntry, StoredDocument } from '#storage/storage.ts';

/** A compiled query. */
export interface SqliteQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** `rows` is empty for a statement that returns none; `changes` is 0 for one that only reads. */
export interface SqliteResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly changes: number;
}

/** What became of one entry of a batch. A refused one leaves the others of its batch alone. */
export type AppendOutcome = { readonly seq: number } | { readonly refused: string };

/** The database, wherever it runs: in a worker, or in this thread. One caller at a time; see Turnstile. */
export interface SqliteHost {
  run(query: SqliteQuery): Promise<SqliteResult>;
  /** Ends the open transaction, if SQLite has not ended it itself. */
  rollback(): Promise<void>;
  /** All entries in one transaction: the open one, or one of its own. */
  append(entries: readonly JournalEntry[]): Promise<readonly AppendOutcome[]>;
  load(postmortemId: PostmortemId): Promise<StoredDocument | undefined>;
  compact(postmortemId: PostmortemId): Promise<Compaction | undefined>;
  close(): Promise<void>;
}
