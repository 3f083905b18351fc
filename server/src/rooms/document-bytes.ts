import * as Y from 'yjs';
import { mergeUpdates } from './decoded-update.ts';
import { stepTwoFrame, updateFrame, type WireFrame } from './wire-frame.ts';

/** A piece of the log behind the base, one update or several merged. */
interface TailPiece {
  readonly lastSeq: number;
  readonly update: Uint8Array;
}

/** How a piece of an answer is sent: as the answer itself, or as an update that goes before it. */
type Part = 'answer' | 'update';
const frameOf = { answer: stepTwoFrame, update: updateFrame } as const;

/** A base up to this size is folded whenever somebody asks: it costs about a millisecond. */
const SMALL_BASE_BYTES = 16 * 1024;
const MIN_FOLD_BYTES = 8 * 1024;
/** Folding costs time by the size of the base, so a large base waits for a tail that is worth it. */
const FOLD_RATIO = 8;

/**
 * The committed document as bytes: a base and what came after it. Whoever joins gets the same buffers; nothing
 * is decoded for them, and nothing is encoded twice.
 */
export class DocumentBytes {
  #base: Uint8Array;
  /** The newest seq that is in the base. */
  #baseSeq: number;
  #baseFrames: Partial<Record<Part, WireFrame>> = {};
  #baseVector: ReadonlyMap<number, number> | undefined;
  #deletesFrames: Partial<Record<Part, WireFrame>> = {};
  #tail: TailPiece[] = [];
  #tailBytes = 0;
  #tailFrame: WireFrame | undefined;
  #lastSeq: number;

  constructor(base: Uint8Array, seq: number) {
    this.#base = base;
    this.#baseSeq = seq;
    this.#lastSeq = seq;
  }

  /** The newest seq that is in here. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  get byteLength(): number {
    return this.#base.length + this.#tailBytes;
  }

  /** The part that everybody who has nothing gets as it is. */
  get base(): Uint8Array {
    return this.#base;
  }

  /** Base and tail, for a document that is made of them. */
  get updates(): readonly Uint8Array[] {
    return [this.#base, ...this.#tail.map((piece) => piece.update)];
  }

  /** Takes in what was loaded from behind the base, in the order of its seqs. */
  load(rows: readonly { readonly seq: number; readonly update: Uint8Array }[]): void {
    this.#setTail(rows.map(({ seq, update }) => ({ lastSeq: seq, update })));
    this.#lastSeq = rows.at(-1)?.seq ?? this.#lastSeq;
  }

  /** Takes in a committed update. */
  append(seq: number, update: Uint8Array): void {
    this.#lastSeq = Math.max(this.#lastSeq, seq);
    if (seq <= this.#baseSeq) return;
    this.#tail.push({ lastSeq: seq, update });
    this.#tailBytes += update.length;
    this.#tailFrame = undefined;
  }

  /** Puts the result of a compaction in the place of the base and of the log that is in it. */
  rebase(snapshot: Uint8Array, uptoSeq: number): void {
    if (uptoSeq < this.#baseSeq) return;
    this.#setBase(snapshot, uptoSeq);
    this.#setTail(this.#tail.filter((piece) => piece.lastSeq > uptoSeq));
  }

  /**
   * What somebody with these clocks lacks: an answer to their state vector. It is the last of the frames, because a
   * provider calls itself synced when it has read it.
   */
  catchUp(vector: ReadonlyMap<number, number>): readonly WireFrame[] {
    this.#foldWhenWorthIt();
    if (this.#tail.length === 0) return [this.#missingOfBase(vector, 'answer')];
    return [this.#missingOfBase(vector, 'update'), this.#frameOfTail()];
  }

  /** What came after a seq; the whole document when that is folded away already. */
  since(seq: number): readonly WireFrame[] {
    if (seq < this.#baseSeq) return this.catchUp(new Map());
    const pieces = this.#tail.filter((piece) => piece.lastSeq > seq);
    return pieces.length > 0 ? [updateFrame(mergeUpdates(pieces.map((piece) => piece.update)))] : [];
  }

  #missingOfBase(vector: ReadonlyMap<number, number>, part: Part): WireFrame {
    if (vector.size === 0) return this.#frameOfBase(part);
    const baseVector = (this.#baseVector ??= Y.decodeStateVector(Y.encodeStateVectorFromUpdate(this.#base)));
    const hasBase = [...baseVector].every(([clientId, clock]) => (vector.get(clientId) ?? 0) >= clock);
    // Who comes back with all of the base still needs its deletes: a state vector does not tell them.
    if (hasBase) return (this.#deletesFrames[part] ??= frameOf[part](diff(this.#base, baseVector)));
    // Of the clients that somebody says they know, those of the base count; a vector may name twenty thousand others.
    const known = [...baseVector.keys()].map((clientId) => [clientId, vector.get(clientId) ?? 0] as const);
    return frameOf[part](diff(this.#base, new Map(known)));
  }

  #frameOfBase(part: Part): WireFrame {
    const known = this.#baseFrames[part];
    if (known) return known;
    const frame = frameOf[part](this.#base);
    // The frame holds the same bytes: keep them once.
    this.#base = frame.bytes.subarray(frame.bytes.length - this.#base.length);
    this.#baseFrames = { [part]: frame };
    return frame;
  }

  /** What is merged for somebody stays merged: for the next one only what is new is added. */
  #frameOfTail(): WireFrame {
    if (!this.#tailFrame) {
      const update = mergeUpdates(this.#tail.map((piece) => piece.update));
      this.#setTail([{ lastSeq: this.#lastSeq, update }]);
      this.#tailFrame = stepTwoFrame(update);
    }
    return this.#tailFrame;
  }

  #foldWhenWorthIt(): void {
    if (this.#tail.length === 0) return;
    const isWorthIt = this.#tailBytes >= MIN_FOLD_BYTES && this.#tailBytes * FOLD_RATIO >= this.#base.length;
    if (!isWorthIt && this.#base.length > SMALL_BASE_BYTES) return;
    const tail = mergeUpdates(this.#tail.map((piece) => piece.update));
    this.#setBase(Y.mergeUpdates([this.#base, tail]), this.#lastSeq);
    this.#setTail([]);
  }

  #setBase(base: Uint8Array, seq: number): void {
    this.#base = base;
    this.#baseSeq = seq;
    this.#baseFrames = {};
    this.#baseVector = undefined;
    this.#deletesFrames = {};
  }

  #setTail(tail: TailPiece[]): void {
    this.#tail = tail;
    this.#tailBytes = tail.reduce((sum, piece) => sum + piece.update.length, 0);
    this.#tailFrame = undefined;
  }
}

function diff(update: Uint8Array, vector: ReadonlyMap<number, number>): Uint8Array {
  return Y.diffUpdate(update, Y.encodeStateVector(new Map(vector)));
}
