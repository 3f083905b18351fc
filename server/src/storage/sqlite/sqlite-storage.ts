import { Kysely } from 'kysely';
import {
  StorageFailedError,
  type Journal,
  type JournalEntry,
  type Storage,
  type StorageTransaction,
} from '#storage/storage.ts';
import type { Schema } from '#storage/schema.ts';
import { LocalHost } from './local-host.ts';
import { HostedSqliteDialect } from './sqlite-dialect.ts';
import type { SqliteHost } from './sqlite-host.ts';
import { SqliteJournal, type SqliteJournalOptions } from './sqlite-journal.ts';
import { Turnstile } from './turnstile.ts';
import { WorkerHost } from './worker-host.ts';

/**
 * Storage in a SQLite file, which a thread of its own reads and writes.
 *
 * @param beginCommit - when updates are committed; unless told otherwise, at the end of the event loop's turn
 * @throws {Error} when the file cannot be opened: the reason is in the message, fit for the person who starts the server
 */
export async function openSqliteStorage(
  path: string,
  beginCommit: SqliteJournalOptions['beginCommit'] = (commit) => setImmediate(commit),
): Promise<Storage> {
  return new SqliteStorage(await WorkerHost.open(path), beginCommit);
}

/**
 * Storage that is gone with the process: for simulations and tests. It uses no timer and no thread, so that
 * the same calls are answered in the same order every time.
 */
export function openMemoryStorage(now: () => number = () => 0): Storage {
  return new SqliteStorage(new LocalHost(':memory:', now), (commit) => commit());
}

class SqliteStorage implements Storage {
  readonly journal: Journal;
  readonly db: Kysely<Schema>;
  readonly #host: SqliteHost;
  readonly #turns = new Turnstile();
  #closing: Promise<void> | undefined;

  constructor(host: SqliteHost, beginCommit: SqliteJournalOptions['beginCommit']) {
    this.#host = host;
    this.db = new Kysely<Schema>({ dialect: new HostedSqliteDialect(host, this.#turns) });
    this.journal = new SqliteJournal({ host, turns: this.#turns, beginCommit });
  }

  transaction<Result>(work: (transaction: StorageTransaction) => Promise<Result>): Promise<Result> {
    return this.db.transaction().execute((db) => work({ db, append: (entry) => this.#append(entry) }));
  }

  close(): Promise<void> {
    this.#closing ??= this.journal.flush().then(() => this.#turns.pass(() => this.#host.close()));
    return this.#closing;
  }

  /** The turn is the open transaction's, and the host appends into it. */
  async #append(entry: JournalEntry): Promise<number> {
    const [outcome] = await this.#host.append([entry]);
    if (outcome && 'seq' in outcome) return outcome.seq;
    throw new StorageFailedError(`not written: ${outcome?.refused ?? 'no answer'}`);
  }
}
