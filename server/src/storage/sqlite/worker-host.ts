import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { StorageFailedError, type Compaction, type JournalEntry, type StoredDocument } from '#storage/storage.ts';
import type { AppendOutcome, SqliteHost, SqliteQuery, SqliteResult } from './sqlite-host.ts';
import { receiveError } from './storage-failure.ts';
import {
  packBatch,
  type Answered,
  type Opened,
  type WorkerCall,
  type WorkerCalls,
  type WorkerStart,
} from './worker-messages.ts';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A database in its own thread. Calls are answered in the order in which they were made. */
export class WorkerHost implements SqliteHost {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, Waiting>();
  #lastNumber = 0;
  #ended: Error | undefined;

  /** @throws {Error} when the database cannot be opened: the reason is in the message */
  static async open(path: string): Promise<WorkerHost> {
    // A channel of our own: `node --watch` sends messages of its own over the worker's.
    const { port1: port, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: { path, port: port2 } satisfies WorkerStart,
      transferList: [port2],
      name: 'storage',
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    worker.once('error', reject);
    port.once('message', (first: Opened) => (first.opened ? resolve() : reject(receiveError(first.error))));
    await promise;
    worker.off('error', reject);
    return new WorkerHost(worker, port);
  }

  private constructor(worker: Worker, port: MessagePort) {
    this.#worker = worker;
    this.#port = port;
    port.on('message', (answered: Answered) => this.#settle(answered));
    worker.on('error', (error) => this.#end(new StorageFailedError('the storage thread has died', { cause: error })));
    worker.on('exit', () => this.#end(new StorageFailedError('the storage is closed')));
  }

  run(query: SqliteQuery): Promise<SqliteResult> {
    return this.#call('run', query);
  }

  async rollback(): Promise<void> {
    await this.#call('rollback', null);
  }

  append(entries: readonly JournalEntry[]): Promise<readonly AppendOutcome[]> {
    const batch = packBatch(entries);
    return this.#call('append', batch, [batch.bytes.buffer]);
  }

  load(postmortemId: PostmortemId): Promise<StoredDocument | undefined> {
    return this.#call('load', postmortemId);
  }

  compact(postmortemId: PostmortemId): Promise<Compaction | undefined> {
    return this.#call('compact', postmortemId);
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    const { promise: exitCode, resolve } = Promise.withResolvers<number>();
    this.#worker.once('exit', resolve);
    await this.#call('close', null).catch(async (error: unknown) => {
      // A thread that has ended well may be gone before its answer is read.
      const isOvertaken = this.#ended !== undefined && (await exitCode) === 0;
      if (!isOvertaken) throw error;
    });
    await exitCode;
  }

  #call<Call extends WorkerCall>(
    call: Call,
    ask: WorkerCalls[Call]['ask'],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<WorkerCalls[Call]['answer']> {
    if (this.#ended) return Promise.reject(this.#ended);
    const number = (this.#lastNumber += 1);
    return new Promise((resolve, reject) => {
      // The one place where an answer gets its type: the worker answers each call with what WorkerCalls says.
      this.#waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      this.#port.postMessage({ number, call, ask }, transfer);
    });
  }

  #settle(answered: Answered): void {
    const waiting = this.#waiting.get(answered.number);
    this.#waiting.delete(answered.number);
    if ('error' in answered) waiting?.reject(receiveError(answered.error));
    else waiting?.resolve(answered.answer);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
