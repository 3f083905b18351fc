import { parentPort, workerData } from 'node:worker_threads';
import { must } from '@debrief/shared/lang/must.ts';
import type { IngestJob, IngestOutcome } from './ingest-job.ts';
import { readJob } from './read-job.ts';

/** One file, one worker: whatever it does to this thread ends with it. */
const outcome: IngestOutcome = await readJob(workerData as IngestJob);
must(parentPort, 'the thread that sent the file').postMessage(outcome);
