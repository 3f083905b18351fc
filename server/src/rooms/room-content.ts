import type { Clock } from '#clock.ts';
import * as Y from 'yjs';
import type { DocumentBytes } from './document-bytes.ts';
import type { IdRange } from './id-ranges.ts';

export interface RoomContentOptions {
  readonly bytes: DocumentBytes;
  readonly clock: Clock;
  /** Kept for so long after the last use. */
  readonly ttlMs: number;
  /** A random 32 bit number: the Yjs client id under which the server writes. */
  readonly newClientId: () => number;
}

/**
 * The committed document as a Y.Doc, made when content is needed and kept current while it is held. Most of the
 * time there is none: bytes are enough to serve a room.
 */
export class RoomContent {
  readonly #options: RoomContentOptions;
  #doc: Y.Doc | undefined;
  #usedAt = 0;
  #cancelRelease: () => void = () => {};

  constructor(options: RoomContentOptions) {
    this.#options = options;
  }

  /** @throws {Error} when the committed bytes do not make a whole document, which the admission guard rules out */
  get doc(): Y.Doc {
    this.#usedAt = this.#options.clock.now();
    return (this.#doc ??= this.#make());
  }

  /** Follows a committed update. Does nothing while there is no document. */
  apply(update: Uint8Array): void {
    if (this.#doc) Y.applyUpdate(this.#doc, update);
  }

  /** Lets go of the document, e.g. because it holds an edit that was rolled back. */
  discard(): void {
    this.#cancelRelease();
    this.#doc?.destroy();
    this.#doc = undefined;
  }

  #make(): Y.Doc {
    const doc = new Y.Doc();
    doc.clientID = this.#options.newClientId();
    doc.transact(() => {
      for (const update of this.#options.bytes.updates) Y.applyUpdate(doc, update);
    });
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('the document has a hole');
    this.#releaseLater();
    return doc;
  }

  #releaseLater(): void {
    const { clock, ttlMs } = this.#options;
    const idleMs = clock.now() - this.#usedAt;
    this.#cancelRelease = clock.schedule(Math.max(1, ttlMs - idleMs), () => {
      if (clock.now() - this.#usedAt >= ttlMs) this.discard();
      else this.#releaseLater();
    });
  }
}

/** True when the ranges hold nothing but marks of text formatting, and what is deleted already. */
export function isOnlyFormatting(doc: Y.Doc, ranges: readonly IdRange[]): boolean {
  return ranges.every(({ clientId, clock, length }) => {
    if (clock + length > Y.getState(doc.store, clientId)) return false;
    const structs = doc.store.clients.get(clientId) ?? [];
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= clock + length) break;
      if (struct instanceof Y.Item && !struct.deleted && !(struct.content instanceof Y.ContentFormat)) return false;
    }
    return true;
  });
}
