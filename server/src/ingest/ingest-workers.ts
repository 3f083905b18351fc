import { Worker } from 'node:worker_threads';
import { refuse } from '@debrief/shared/lang/outcome.ts';
import type { IngestJob, IngestOutcome } from './ingest-job.ts';
import { INGEST_LIMITS } from './limits.ts';

/** Too many imports at the same time: the caller tries again in a moment. */
export class IngestBusyError extends Error {
  override readonly name = 'IngestBusyError';
}

/** Reads files in threads of their own, so that no file, however large or crafted, stops the meetings. */
export class IngestWorkers {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /**
   * Reads a file; a file that wants more memory or time than there is for it is `too-large`.
   *
   * @throws {IngestBusyError} when too many others wait already
   */
  async read(job: IngestJob): Promise<IngestOutcome> {
    await this.#takeTurn();
    try {
      return await runWorker(job);
    } finally {
      this.#endTurn();
    }
  }

  /** A turn that ends is handed on to who waits longest; the count stays. */
  #endTurn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }

  async #takeTurn(): Promise<void> {
    if (this.#running < INGEST_LIMITS.parallel) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= INGEST_LIMITS.waiting) throw new IngestBusyError('too many imports at one time');
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

function runWorker(job: IngestJob): Promise<IngestOutcome> {
  const worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), {
    workerData: job,
    transferList: [job.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: INGEST_LIMITS.heapMegabytes },
    name: 'ingest',
  });
  const { promise, resolve, reject } = Promise.withResolvers<IngestOutcome>();
  const timer = setTimeout(() => resolve(refuse('too-large')), INGEST_LIMITS.workMs);
  worker.once('message', resolve);
  worker.once('error', (error) => (isOutOfMemory(error) ? resolve(refuse('too-large')) : reject(error)));
  worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
