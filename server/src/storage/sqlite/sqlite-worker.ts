import { workerData } from 'node:worker_threads';
import { SqliteEngine } from './sqlite-engine.ts';
import { sendError, toStorageError } from './storage-failure.ts';
import { unpackBatch, type Answered, type Asked, type Opened, type WorkerStart } from './worker-messages.ts';

/** The thread that owns the database file: an fsync stops it, and nobody else. */

const { path, port } = workerData as WorkerStart;

function openEngine(): SqliteEngine | undefined {
  try {
    const engine = new SqliteEngine(path, () => Date.now());
    port.postMessage({ opened: true } satisfies Opened);
    return engine;
  } catch (error) {
    port.postMessage({ opened: false, error: sendError(toStorageError(error)) } satisfies Opened);
    port.close();
    return undefined;
  }
}

function perform(engine: SqliteEngine, asked: Asked): unknown {
  switch (asked.call) {
    case 'run':
      return engine.run(asked.ask);
    case 'rollback':
      engine.rollback();
      return null;
    case 'append':
      return engine.append(unpackBatch(asked.ask));
    case 'load':
      return engine.load(asked.ask);
    case 'compact':
      return engine.compact(asked.ask);
    case 'close':
      engine.close();
      return null;
    default:
      return asked satisfies never;
  }
}

const engine = openEngine();
if (engine) {
  port.on('message', (asked: Asked) => {
    const { number } = asked;
    try {
      port.postMessage({ number, answer: perform(engine, asked) } satisfies Answered);
    } catch (error) {
      port.postMessage({ number, error: sendError(toStorageError(error)) } satisfies Answered);
    }
    if (asked.call === 'close') port.close();
  });
}
