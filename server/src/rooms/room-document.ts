import type { Clock } from '#clock.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { must } from '@debrief/shared/lang/must.ts';
import type { Journal, StorageTransaction } from '#storage/storage.ts';
import type { AcceptedChange } from './accepted-change.ts';
import { AdmissionGuard, type Admission, type Writer } from './admission-guard.ts';
import { decodeUpdate } from './decoded-update.ts';
import type { RoomLimits } from './limits.ts';
import type { RestoredDocument } from './restore-document.ts';
import { isOnlyFormatting, RoomContent } from './room-content.ts';
import { ServerEdit } from './server-edit.ts';
import { deepestType } from './type-depth.ts';
import { stepOneFrame, type WireFrame } from './wire-frame.ts';

export interface RoomDocumentOptions {
  readonly postmortemId: PostmortemId;
  readonly restored: RestoredDocument;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly limits: RoomLimits;
  /** A random 32 bit number. */
  readonly newClientId: () => number;
  /** An update is on disk: it may be shown. */
  readonly onCommit: (update: Uint8Array) => void;
  /** Something could not be written: this document may be ahead of the store and has to be loaded again. */
  readonly onFailure: (cause: unknown) => void;
  /** The log could not be folded; it stays as it is and grows. */
  readonly onCompactionFailure: (cause: unknown) => void;
}

interface Waiting {
  readonly upto: number;
  readonly task: () => void;
  readonly abandon: (cause: unknown) => void;
}

/**
 * The document of a room. An update is admitted at once, but becomes part of the document only when it is durable:
 * whatever is shown, answered or read here is on disk.
 */
export class RoomDocument {
  readonly #options: RoomDocumentOptions;
  readonly #content: RoomContent;
  readonly #guard: AdmissionGuard;
  /** How many updates were admitted and how many of them are durable; the store keeps the order. */
  #admitted = 0;
  #durable = 0;
  /** Deepest type in what is admitted and not durable yet. */
  #undurableDepth = 0;
  #waiting: Waiting[] = [];
  #failure: { readonly cause: unknown } | undefined;
  #compaction: Promise<void> | undefined;
  #rows: number;
  #rowBytes: number;

  constructor(options: RoomDocumentOptions) {
    const { restored, clock, limits, newClientId } = options;
    const [, ...tail] = restored.bytes.updates;
    this.#options = options;
    this.#content = new RoomContent({ bytes: restored.bytes, clock, ttlMs: limits.contentTtlMs, newClientId });
    this.#guard = new AdmissionGuard(restored.index, {
      deepestType: () => Math.max(deepestType(this.#content.doc), this.#undurableDepth),
      isOnlyFormatting: (deletes) => isOnlyFormatting(this.#content.doc, deletes),
    });
    this.#rows = tail.length;
    this.#rowBytes = tail.reduce((sum, update) => sum + update.length, 0);
  }

  /** Everything admitted is durable, and the log is not being folded. */
  get isSettled(): boolean {
    return this.#durable === this.#admitted && this.#compaction === undefined;
  }

  /** The newest seq that everybody may have seen. */
  get lastSeq(): number {
    return this.#bytes.lastSeq;
  }

  get #bytes(): RestoredDocument['bytes'] {
    return this.#options.restored.bytes;
  }

  get #index(): RestoredDocument['index'] {
    return this.#options.restored.index;
  }

  /** Decides about an update and, when it is accepted, sends what is new in it to the journal. */
  admit(update: Uint8Array, writer: Omit<Writer, 'freeBytes'>): Admission {
    const freeBytes = this.#options.limits.documentBytes - this.#bytes.byteLength;
    const admission = this.#guard.admit(update, { ...writer, freeBytes });
    if (admission.kind === 'accepted') this.#append(admission.change);
    return admission;
  }

  /** Runs the task when everything admitted so far is durable, at once if it is; in the order of the calls. */
  whenDurable(task: () => void, abandon: (cause: unknown) => void = () => {}): void {
    if (this.#failure) abandon(this.#failure.cause);
    else if (this.#durable === this.#admitted) task();
    else this.#waiting.push({ upto: this.#admitted, task, abandon });
  }

  /**
   * Resolves when everything admitted so far is durable.
   *
   * @throws {StorageFailedError} when it could not be written; the document is given up then
   */
  settled(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.whenDurable(resolve, reject);
    return promise;
  }

  /** True when somebody else may not write under this client id. */
  ownerOf(clientId: number): ReturnType<RestoredDocument['index']['ownerOf']> {
    return this.#index.ownerOf(clientId);
  }

  /** The server's question for what it lacks. */
  stepOne(): WireFrame {
    return stepOneFrame(this.#index.encodeVector());
  }

  catchUp(vector: ReadonlyMap<number, number>): readonly WireFrame[] {
    return this.#bytes.catchUp(vector);
  }

  since(seq: number): readonly WireFrame[] {
    return this.#bytes.since(seq);
  }

  readContent(): DocumentContent {
    return readContent(openDocument(this.#content.doc));
  }

  /** The document for one command. After its transaction, call {@link commitEdit} or {@link discardEdit}. */
  beginEdit(transaction: Pick<StorageTransaction, 'append'>): ServerEdit {
    return new ServerEdit(this.#options.postmortemId, this.#content, transaction);
  }

  commitEdit(edit: ServerEdit): void {
    const { change } = edit;
    if (!change) return;
    const parts = must(decodeUpdate(change.update), `own update at seq ${change.seq}`);
    this.#index.claim({ clientId: change.clientId, owner: 'server' });
    this.#index.add(parts);
    this.#index.addServerOnly(parts.runs);
    this.#index.setTypeDepth(undefined);
    this.#show(change.seq, change.update);
  }

  discardEdit(edit: ServerEdit): void {
    if (edit.hasWritten) this.#content.discard();
  }

  /** Folds the log into the snapshot, when there is a log; one at a time. */
  compact(): Promise<void> {
    if (this.#rows === 0) return Promise.resolve();
    return (this.#compaction ??= this.#compact().finally(() => {
      this.#compaction = undefined;
    }));
  }

  /** Lets go of what needs memory or timers. */
  close(): void {
    this.#content.discard();
  }

  reserve(clientId: number, participantId: Writer['participantId']): void {
    this.#index.reserve(clientId, participantId);
  }

  release(clientId: number): void {
    this.#index.release(clientId);
  }

  #append(change: AcceptedChange): void {
    const { journal, postmortemId } = this.#options;
    const { update, claims } = change;
    this.#admitted += 1;
    this.#index.accept(change);
    this.#undurableDepth = Math.max(this.#undurableDepth, change.typeDepth);
    // One handler for both: after an error in taking a commit in, too, the document has to be loaded anew.
    journal
      .append({ postmortemId, update, claims })
      .then((seq) => this.#commit(seq, update))
      .catch((cause: unknown) => this.#fail(cause));
  }

  #commit(seq: number, update: Uint8Array): void {
    // What was written behind a failure may hang on what was not: the store keeps it, this document shows it no more.
    if (this.#failure) return;
    this.#durable += 1;
    if (this.#durable === this.#admitted) this.#undurableDepth = 0;
    this.#content.apply(update);
    this.#show(seq, update);
    while ((this.#waiting[0]?.upto ?? Number.POSITIVE_INFINITY) <= this.#durable) this.#waiting.shift()?.task();
  }

  #fail(cause: unknown): void {
    if (this.#failure) return;
    this.#failure = { cause };
    for (const { abandon } of this.#waiting.splice(0)) abandon(cause);
    this.#options.onFailure(cause);
  }

  #show(seq: number, update: Uint8Array): void {
    const { limits, onCommit } = this.#options;
    this.#bytes.append(seq, update);
    this.#rows += 1;
    this.#rowBytes += update.length;
    onCommit(update);
    if (this.#rows >= limits.tailRows || this.#rowBytes >= limits.tailBytes) void this.compact();
  }

  /** Never throws: what fails is reported and tried again when the log has grown by as much once more. */
  async #compact(): Promise<void> {
    const { journal, postmortemId, onCompactionFailure } = this.#options;
    this.#rows = 0;
    this.#rowBytes = 0;
    try {
      const compaction = await journal.compact(postmortemId);
      if (compaction) this.#bytes.rebase(compaction.snapshot, compaction.uptoSeq);
    } catch (cause) {
      onCompactionFailure(cause);
    }
  }
}
