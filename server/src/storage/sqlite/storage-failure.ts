import { DamagedDocumentError, StorageFailedError } from '#storage/storage.ts';

/** Result codes of SQLite that tell of the machine, not of a mistake in a query: locked, out of memory, read only, I/O, damaged, full, cannot open, not a database. */
const failureCodes: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26]);

/** SQLite's errors about the machine become {@link StorageFailedError}; a bug stays what it is. */
export function toStorageError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
  if (code === undefined || !failureCodes.has(code)) return error;
  return new StorageFailedError(error.message, { cause: error });
}

/** An error as it crosses from the worker: classes do not survive, names do. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** For the way out of the worker. */
export function sendError(error: Error): SentError {
  return { name: error.name, message: error.message, stack: error.stack };
}

/** For the way in. */
export function receiveError({ name, message, stack }: SentError): Error {
  if (name === 'StorageFailedError') return new StorageFailedError(message);
  if (name === 'DamagedDocumentError') return new DamagedDocumentError(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
