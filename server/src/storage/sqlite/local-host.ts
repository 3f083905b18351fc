import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { StorageFailedError, type Compaction, type JournalEntry, type StoredDocument } from '#storage/storage.ts';
import { SqliteEngine } from './sqlite-engine.ts';
import type { AppendOutcome, SqliteHost, SqliteQuery, SqliteResult } from './sqlite-host.ts';
import { toStorageError } from './storage-failure.ts';

/** A database on this thread, without timers or messages: every call is done when it returns, which keeps a simulation repeatable. */
export class LocalHost implements SqliteHost {
  readonly #engine: SqliteEngine;
  #isOpen = true;

  constructor(path: string, now: () => number) {
    this.#engine = new SqliteEngine(path, now);
  }

  run(query: SqliteQuery): Promise<SqliteResult> {
    return this.#perform(() => this.#engine.run(query));
  }

  rollback(): Promise<void> {
    return this.#perform(() => this.#engine.rollback());
  }

  append(entries: readonly JournalEntry[]): Promise<readonly AppendOutcome[]> {
    // SQLite copies what it is given; what it gives back later is a copy, too.
    return this.#perform(() => this.#engine.append(entries));
  }

  load(postmortemId: PostmortemId): Promise<StoredDocument | undefined> {
    return this.#perform(() => this.#engine.load(postmortemId));
  }

  compact(postmortemId: PostmortemId): Promise<Compaction | undefined> {
    return this.#perform(() => this.#engine.compact(postmortemId));
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#engine.close();
  }

  async #perform<Result>(work: () => Result): Promise<Result> {
    if (!this.#isOpen) throw new StorageFailedError('the storage is closed');
    try {
      return work();
    } catch (error) {
      throw toStorageError(error);
    }
  }
}
