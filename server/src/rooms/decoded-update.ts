import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { IdRange } from './id-ranges.ts';

/** What an update is made of, as Yjs decodes it: an item with content, a removed stretch, or a hole. */
export type Struct = Y.Item | Y.GC | Y.Skip;

/** All structs of one client in an update, in the order of their clocks and without a hole between them. */
export interface Run {
  readonly clientId: number;
  readonly structs: readonly Struct[];
  /** Clocks at the beginning of the first struct that do not belong to this run any more: they are known. */
  readonly offset: number;
}

/** An update (v1 encoding) in parts, nothing of it applied anywhere. */
export interface DecodedUpdate {
  readonly runs: readonly Run[];
  readonly deletes: readonly IdRange[];
}

/** The first clock that a run brings. */
export function startOf(run: Run): number {
  return (run.structs[0]?.id.clock ?? 0) + run.offset;
}

/** The clock behind the last that a run brings. */
export function endOf(run: Run): number {
  const last = run.structs.at(-1);
  return last ? last.id.clock + last.length : 0;
}

/**
 * Takes an update apart without applying it. Nothing is allocated on the word of a declared count.
 *
 * @returns undefined when it is not an update that every reader would read alike
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const runs = runsOf(structs);
    // Yjs keeps the last section of a client that comes twice, this decoder keeps both: what one checks the
    // other would not see.
    if (runs.length !== declaredRuns(update) || hasTwice(runs)) return undefined;
    return { runs, deletes: ds.clients.size === 0 ? [] : deletesOf(ds) };
  } catch {
    return undefined;
  }
}

/** How many client ids an update says it brings something of; 0 when not even that can be read. */
export function declaredRuns(update: Uint8Array): number {
  const [first = 0] = update;
  if (first < 128) return first;
  try {
    return decoding.readVarUint(decoding.createDecoder(update));
  } catch {
    return 0;
  }
}

function deletesOf(deletes: ReturnType<typeof Y.decodeUpdate>['ds']): readonly IdRange[] {
  const ranges: IdRange[] = [];
  for (const [clientId, items] of deletes.clients) {
    for (const { clock, len } of items) ranges.push({ clientId, clock, length: len });
  }
  return ranges;
}

function hasTwice(runs: readonly Run[]): boolean {
  return runs.length > 1 && new Set(runs.map((run) => run.clientId)).size !== runs.length;
}

function runsOf(structs: readonly Struct[]): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < structs.length;) {
    const clientId = structs[start]?.id.client ?? 0;
    let end = start + 1;
    while (structs[end]?.id.client === clientId) end += 1;
    runs.push({
      clientId,
      structs: start === 0 && end === structs.length ? structs : structs.slice(start, end),
      offset: 0,
    });
    start = end;
  }
  return runs;
}

/**
 * Puts an update together again: new bytes that hold exactly these parts, in the form in which Yjs writes them. That
 * form has the highest client id first: merging updates relies on it, and loses items of one that is ordered otherwise.
 */
export function encodeUpdate({ runs, deletes }: DecodedUpdate): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  const ordered = runs.length > 1 ? runs.toSorted((a, b) => b.clientId - a.clientId) : runs;
  encoding.writeVarUint(rest, ordered.length);
  for (const run of ordered) {
    encoding.writeVarUint(rest, run.structs.length);
    encoder.writeClient(run.clientId);
    encoding.writeVarUint(rest, startOf(run));
    let offset = run.offset;
    for (const struct of run.structs) {
      struct.write(encoder, offset);
      offset = 0;
    }
  }
  writeDeletes(rest, deletes);
  return encoder.toUint8Array();
}

function writeDeletes(encoder: encoding.Encoder, deletes: readonly IdRange[]): void {
  if (deletes.length === 0) return encoding.writeVarUint(encoder, 0);
  const byClient = Map.groupBy(deletes, (range) => range.clientId);
  encoding.writeVarUint(encoder, byClient.size);
  for (const [clientId, ranges] of byClient) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
}

const MERGE_CHUNK = 32;

/** Merges updates into one. In chunks: merging sorts all its inputs again for each struct. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates];
  while (level.length > 1) {
    const merged: Uint8Array[] = [];
    for (let start = 0; start < level.length; start += MERGE_CHUNK) {
      merged.push(Y.mergeUpdates(level.slice(start, start + MERGE_CHUNK)));
    }
    level = merged;
  }
  return level[0] ?? EMPTY_UPDATE;
}

/** No structs, no deletes. */
export const EMPTY_UPDATE: Uint8Array = Uint8Array.of(0, 0);
