import { must } from '@debrief/shared/lang/must.ts';
import * as Y from 'yjs';
import type { StoredDocument } from '#storage/storage.ts';
import { isCausallyComplete } from './causal-order.ts';
import { decodeUpdate, EMPTY_UPDATE, startOf, type DecodedUpdate } from './decoded-update.ts';
import { DocumentBytes } from './document-bytes.ts';
import { DocumentIndex } from './document-index.ts';

interface Row {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly parts: DecodedUpdate;
}

/** A document as a room holds it. */
export interface RestoredDocument {
  readonly index: DocumentIndex;
  readonly bytes: DocumentBytes;
  /** Rows that could not be read or that hang on something that is not there; they stay in the store. */
  readonly setAside: readonly number[];
}

/**
 * Makes a room's view of what lies on disk. A row whose predecessor was never written (the store failed in between)
 * is set aside: its author still has it and sends it again, together with what is missing.
 *
 * @throws {Error} when the snapshot is nothing that could be read
 */
export function restoreDocument(stored: StoredDocument): RestoredDocument {
  const index = new DocumentIndex();
  for (const claim of stored.claims) index.claim(claim);
  const baseSeq = stored.lastSeq - stored.tail.length;
  const base = stored.snapshot ?? EMPTY_UPDATE;
  const bytes = new DocumentBytes(base, baseSeq);
  const vector = stored.snapshotVector ?? Y.encodeStateVectorFromUpdate(base);
  // The base of then, which holds the snapshot and what was folded into it since.
  index.addSnapshot(Y.decodeStateVector(vector), () => must(decodeUpdate(bytes.base), `a base from seq ${baseSeq}`));
  const rows = stored.tail.map((update, offset) => ({
    seq: baseSeq + 1 + offset,
    update,
    parts: decodeUpdate(update),
  }));
  const unreadable = rows.filter((row) => !row.parts).map((row) => row.seq);
  const readable = rows.flatMap(({ seq, update, parts }) => (parts ? [{ seq, update, parts }] : []));
  const taken: Row[] = [];
  const left = takeInOrder(readable, { index, taken });
  bytes.load(taken);
  return { index, bytes, setAside: [...unreadable, ...left.map((row) => row.seq)] };
}

/** Takes every row that follows on what is there, until none does any more; returns what is left. */
function takeInOrder(
  rows: readonly Row[],
  to: { readonly index: DocumentIndex; readonly taken: Row[] },
): readonly Row[] {
  const left = rows.filter((row) => {
    if (!follows(row.parts, to.index)) return true;
    take(to.index, row.parts);
    to.taken.push(row);
    return false;
  });
  return left.length === 0 || left.length === rows.length ? left : takeInOrder(left, to);
}

function take(index: DocumentIndex, parts: DecodedUpdate): void {
  index.add(parts);
  index.addServerOnly(parts.runs);
}

function follows({ runs, deletes }: DecodedUpdate, index: DocumentIndex): boolean {
  const ends = new Map(runs.map((run) => [run.clientId, run.structs.at(-1)]));
  const reached = (clientId: number): number => {
    const last = ends.get(clientId);
    return Math.max(index.clockOf(clientId), last ? last.id.clock + last.length : 0);
  };
  return (
    runs.every((run) => startOf(run) <= index.clockOf(run.clientId)) &&
    isCausallyComplete(runs, (clientId) => index.clockOf(clientId)) &&
    deletes.every(({ clientId, clock, length }) => clock + length <= reached(clientId))
  );
}
