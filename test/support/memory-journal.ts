import {
  DamagedDocumentError,
  StorageFailedError,
  type ClientClaim,
  type Compaction,
  type Journal,
  type JournalEntry,
  type StoredDocument,
} from '@debrief/server/storage/storage.ts';
import { decodeUpdate } from '@debrief/server/rooms/decoded-update.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import * as Y from 'yjs';

interface Row {
  readonly seq: number;
  readonly update: Uint8Array;
}

interface Log {
  snapshot: Uint8Array | null;
  rows: Row[];
  lastSeq: number;
  claims: ClientClaim[];
}

interface Waiting {
  readonly entry: JournalEntry;
  readonly promise: Promise<number>;
  readonly resolve: (seq: number) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A journal that the test holds in its hand: commits happen when it says so, fail when it says so, and what is
 * "on disk" can be looked at.
 */
export class MemoryJournal implements Journal {
  readonly #logs = new Map<PostmortemId, Log>();
  #waiting: Waiting[] = [];
  /** Commits by itself at the end of each turn; false: only by {@link commit}. */
  isAutomatic = true;
  /** The next clock of each Yjs client id on disk. */
  readonly clocks = new Map<number, number>();
  loads = 0;
  compactions = 0;

  /** Puts a first document on disk. */
  create(postmortemId: PostmortemId, update: Uint8Array, claims: readonly ClientClaim[]): void {
    this.#count(update);
    this.#logs.set(postmortemId, { snapshot: null, rows: [{ seq: 1, update }], lastSeq: 1, claims: [...claims] });
  }

  append(entry: JournalEntry): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#waiting.push({ entry, promise, resolve, reject });
    if (this.isAutomatic) queueMicrotask(() => this.commit());
    return promise;
  }

  /** As a command's transaction does: at once. */
  appendNow({ postmortemId, update, claims }: JournalEntry): number {
    const log = this.#logOf(postmortemId);
    log.lastSeq += 1;
    this.#count(update);
    log.rows.push({ seq: log.lastSeq, update });
    for (const claim of claims)
      if (!log.claims.some(({ clientId }) => clientId === claim.clientId)) log.claims.push(claim);
    return log.lastSeq;
  }

  /** Writes what is waiting, or only the first so many. */
  commit(count = Number.POSITIVE_INFINITY): void {
    for (const { entry, resolve } of this.#waiting.splice(0, count)) resolve(this.appendNow(entry));
  }

  /** What is waiting will never be on disk, or only the first so many of it. */
  fail(count = Number.POSITIVE_INFINITY): void {
    for (const { reject } of this.#waiting.splice(0, count)) reject(new StorageFailedError('disk full'));
  }

  /** The process is gone: what was waiting is lost and nobody hears of it. */
  crash(): void {
    this.#waiting = [];
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  async flush(): Promise<void> {
    if (this.isAutomatic) this.commit();
    else await Promise.allSettled(this.#waiting.map(({ promise }) => promise));
  }

  load(postmortemId: PostmortemId): Promise<StoredDocument | undefined> {
    this.loads += 1;
    const log = this.#logs.get(postmortemId);
    if (!log) return Promise.resolve(undefined);
    const { snapshot, lastSeq } = log;
    return Promise.resolve({ snapshot, lastSeq, tail: log.rows.map((row) => row.update), claims: [...log.claims] });
  }

  async compact(postmortemId: PostmortemId): Promise<Compaction | undefined> {
    const log = this.#logOf(postmortemId);
    if (log.rows.length === 0) return undefined;
    this.compactions += 1;
    const doc = this.read(postmortemId);
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new DamagedDocumentError('the log has a hole');
    log.snapshot = Y.encodeStateAsUpdate(doc);
    log.rows = [];
    return { snapshot: log.snapshot, uptoSeq: log.lastSeq };
  }

  /** What is on disk, loaded as somebody would who has nothing but the disk. */
  read(postmortemId: PostmortemId): Y.Doc {
    const { snapshot, rows } = this.#logOf(postmortemId);
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of [...(snapshot ? [snapshot] : []), ...rows.map((row) => row.update)])
        Y.applyUpdate(doc, update);
    });
    return doc;
  }

  lastSeqOf(postmortemId: PostmortemId): number {
    return this.#logOf(postmortemId).lastSeq;
  }

  rowsOf(postmortemId: PostmortemId): number {
    return this.#logOf(postmortemId).rows.length;
  }

  #count(update: Uint8Array): void {
    // Tests put garbage on disk as well; it counts for nothing.
    if (!decodeUpdate(update)) return;
    for (const [clientId, clock] of Y.parseUpdateMeta(update).to) {
      this.clocks.set(clientId, Math.max(clock, this.clocks.get(clientId) ?? 0));
    }
  }

  #logOf(postmortemId: PostmortemId): Log {
    const log = this.#logs.get(postmortemId);
    if (!log) throw new Error(`no document ${postmortemId}`);
    return log;
  }
}
