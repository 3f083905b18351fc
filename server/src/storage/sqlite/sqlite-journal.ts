import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import {
  StorageFailedError,
  type Compaction,
  type Journal,
  type JournalEntry,
  type StoredDocument,
} from '#storage/storage.ts';
import type { AppendOutcome, SqliteHost } from './sqlite-host.ts';
import type { Turnstile } from './turnstile.ts';

/** A commit takes what is waiting, up to this: beyond it the first would wait for the bytes of the last. */
const MAX_BATCH_BYTES = 64 * 1024;

interface Waiting {
  readonly entry: JournalEntry;
  readonly resolve: (seq: number) => void;
  readonly reject: (error: Error) => void;
}

export interface SqliteJournalOptions {
  readonly host: SqliteHost;
  readonly turns: Turnstile;
  /** Starts the first commit after a pause: at the end of the event loop's turn, so that all of that turn is in it, or at once. */
  readonly startCommits: (commits: () => void) => void;
}

/** Group commit: while one batch is being written, the next one gathers. */
export class SqliteJournal implements Journal {
  readonly #host: SqliteHost;
  readonly #turns: Turnstile;
  readonly #startCommits: (commits: () => void) => void;
  #waiting: Waiting[] = [];
  #isCommitting = false;
  #newest: Promise<unknown> = Promise.resolve();

  constructor({ host, turns, startCommits }: SqliteJournalOptions) {
    this.#host = host;
    this.#turns = turns;
    this.#startCommits = startCommits;
  }

  append(entry: JournalEntry): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#waiting.push({ entry, resolve, reject });
    this.#newest = promise;
    if (!this.#isCommitting) {
      this.#isCommitting = true;
      this.#startCommits(() => void this.#commitAll());
    }
    return promise;
  }

  async flush(): Promise<void> {
    // Commits are in the order of appending; whether the last one succeeded is its caller's affair.
    await this.#newest.catch(() => {});
  }

  load(postmortemId: PostmortemId): Promise<StoredDocument | undefined> {
    return this.#turns.pass(() => this.#host.load(postmortemId));
  }

  compact(postmortemId: PostmortemId): Promise<Compaction | undefined> {
    return this.#turns.pass(() => this.#host.compact(postmortemId));
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#turns.pass(() => this.#commitBatch());
    this.#isCommitting = false;
  }

  /** Never throws: a failure belongs to the entries of the batch. */
  async #commitBatch(): Promise<void> {
    const batch = this.#takeBatch();
    try {
      const outcomes = await this.#host.append(batch.map(({ entry }) => entry));
      for (const [index, waiting] of batch.entries()) settle(waiting, outcomes[index]);
    } catch (error) {
      const failure =
        error instanceof StorageFailedError ? error : new StorageFailedError('commit failed', { cause: error });
      for (const { reject } of batch) reject(failure);
    }
  }

  /** At least one entry, however large. */
  #takeBatch(): readonly Waiting[] {
    let bytes = 0;
    const end = this.#waiting.findIndex(({ entry }, index) => {
      bytes += entry.update.byteLength;
      return bytes > MAX_BATCH_BYTES && index > 0;
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }
}

function settle(waiting: Waiting, outcome: AppendOutcome | undefined): void {
  if (outcome && 'seq' in outcome) waiting.resolve(outcome.seq);
  else waiting.reject(new StorageFailedError(`not written: ${outcome?.refused ?? 'no answer'}`));
}
