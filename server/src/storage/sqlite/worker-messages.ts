import type { MessagePort } from 'node:worker_threads';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { ClientClaim, Compaction, JournalEntry, StoredDocument } from '#storage/storage.ts';
import type { AppendOutcome, SqliteQuery, SqliteResult } from './sqlite-host.ts';
import type { SentError } from './storage-failure.ts';

/** A batch on its way to the worker: one buffer for all updates, moved instead of copied. */
export interface PackedBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: readonly PackedEntry[];
}
interface PackedEntry {
  readonly postmortemId: PostmortemId;
  readonly length: number;
  readonly claims: readonly ClientClaim[];
}

/** What the worker can be asked, and what it answers. */
export interface WorkerCalls {
  run: { ask: SqliteQuery; answer: SqliteResult };
  rollback: { ask: null; answer: null };
  append: { ask: PackedBatch; answer: readonly AppendOutcome[] };
  load: { ask: PostmortemId; answer: StoredDocument | undefined };
  compact: { ask: PostmortemId; answer: Compaction | undefined };
  close: { ask: null; answer: null };
}
export type WorkerCall = keyof WorkerCalls;
export type Asked = {
  [Call in WorkerCall]: { readonly number: number; readonly call: Call; readonly ask: WorkerCalls[Call]['ask'] };
}[WorkerCall];
export type Answered =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly error: SentError };

/** What the worker is started with. */
export interface WorkerStart {
  readonly path: string;
  /** Where it is asked, and answers. */
  readonly port: MessagePort;
}

/** The first message of the worker: it could open the database, or why not. */
export type Opened = { readonly opened: true } | { readonly opened: false; readonly error: SentError };

/** Copies the updates into one buffer, because their owners go on using theirs. */
export function packBatch(entries: readonly JournalEntry[]): PackedBatch {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + entry.update.byteLength, 0));
  let offset = 0;
  for (const { update } of entries) {
    bytes.set(update, offset);
    offset += update.byteLength;
  }
  return {
    bytes,
    entries: entries.map(({ postmortemId, update, claims }) => ({ postmortemId, length: update.byteLength, claims })),
  };
}

/** The entries again, each a view into the one buffer. */
export function unpackBatch({ bytes, entries }: PackedBatch): readonly JournalEntry[] {
  let offset = 0;
  return entries.map(({ postmortemId, length, claims }) => {
    const update = bytes.subarray(offset, offset + length);
    offset += length;
    return { postmortemId, update, claims };
  });
}
