import { Worker } from 'node:worker_threads';
import { refuse } from '@debrief/shared/lang/outcome.ts';
import type { IngestJob, IngestOutcome } from './ingest-job.ts';
import { INGEST_LIMITS } from './limits.ts';

/**
 * Reads a file in a thread of its own, so that no file, however large or crafted, stops the meetings. A file that wants
 * more memory or time than there is for it is `too-large`.
 */
export function readInWorker(job: IngestJob): Promise<IngestOutcome> {
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
