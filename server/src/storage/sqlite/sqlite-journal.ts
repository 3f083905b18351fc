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
  /** Begins the next commit: at once, or after a while in which more gathers for it. */
  readonly beginCommit: (commit: () => void) => void;
}

/** Group commit: while one batch is being written or waits for its time, the next one gathers. */
export class SqliteJournal implements Journal {
  readonly #host: SqliteHost;
  readonly #turns: Turnstile;
  readonly #beginCommit: SqliteJournalOptions['beginCommit'];
  #waiting: Waiting[] = [];
  #isCommitting = false;
  #newest: Promise<unknown> = Promise.resolve();

  constructor({ host, turns, beginCommit }: SqliteJournalOptions) {
    this.#host = host;
    this.#turns = turns;
    this.#beginCommit = beginCommit;
  }

  append(entry: JournalEntry): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#waiting.push({ entry, resolve, reject });
    this.#newest = promise;
    if (!this.#isCommitting) this.#commitSoon();
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

  #commitSoon(): void {
    this.#isCommitting = true;
    this.#beginCommit(() => void this.#commit());
  }

  async #commit(): Promise<void> {
    // What a full batch has left behind has waited long enough.
    while (await this.#turns.pass(() => this.#commitBatch()));
    this.#isCommitting = false;
    if (this.#waiting.length > 0) this.#commitSoon();
  }

  /**
   * Never throws: a failure belongs to the entries of the batch.
   *
   * @returns true when more was waiting than fits into one batch
   */
  async #commitBatch(): Promise<boolean> {
    const batch = this.#takeBatch();
    const isFull = this.#waiting.length > 0;
    try {
      const outcomes = await this.#host.append(batch.map(({ entry }) => entry));
      for (const [index, waiting] of batch.entries()) settle(waiting, outcomes[index]);
    } catch (error) {
      const failure =
        error instanceof StorageFailedError ? error : new StorageFailedError('commit failed', { cause: error });
      for (const { reject } of batch) reject(failure);
    }
    return isFull;
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
