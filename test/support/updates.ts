import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** A document whose clock and client id the test knows. */
export function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return doc;
}

/** The update that a change makes. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

/** An id of an item, or none. */
export type IdParts = readonly [clientId: number, clock: number] | null;

/** A struct written by hand: what no honest client would write. */
export interface RawItem {
  readonly origin?: IdParts;
  readonly rightOrigin?: IdParts;
  /** A root's name or an item's id; only read when there is no origin. */
  readonly parent?: string | readonly [number, number];
  readonly key?: string;
  /** The number of the content's kind, and how it is written. */
  readonly ref: number;
  readonly content: (encoder: encoding.Encoder) => void;
}

export const REF = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
} as const;

/** An item with the text as its content. */
export function rawText(text: string, place: Omit<RawItem, 'ref' | 'content'>): RawItem {
  return { ...place, ref: REF.string, content: (encoder) => encoding.writeVarString(encoder, text) };
}

export interface RawRun {
  readonly clientId: number;
  readonly clock: number;
  readonly items: readonly (RawItem | { readonly ref: typeof REF.gc | typeof REF.skip; readonly length: number })[];
}

/** An update written by hand, v1 encoding. */
export function rawUpdate(
  runs: readonly RawRun[],
  deletes: readonly { readonly clientId: number; readonly clock: number; readonly length: number }[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, runs.length);
  for (const { clientId, clock, items } of runs) {
    encoding.writeVarUint(encoder, items.length);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    for (const item of items) writeItem(encoder, item);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { clientId, clock, length } of deletes) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
}

function writeItem(encoder: encoding.Encoder, item: RawRun['items'][number]): void {
  if ('length' in item) {
    encoding.writeUint8(encoder, item.ref);
    encoding.writeVarUint(encoder, item.length);
    return;
  }
  const neighbours = [...(item.origin ?? []), ...(item.rightOrigin ?? [])];
  const flags = (item.origin ? 0x80 : 0) | (item.rightOrigin ? 0x40 : 0) | (item.key === undefined ? 0 : 0x20);
  encoding.writeUint8(encoder, item.ref | flags);
  for (const number of neighbours) encoding.writeVarUint(encoder, number);
  if (neighbours.length === 0) writeParent(encoder, item);
  item.content(encoder);
}

function writeParent(encoder: encoding.Encoder, { parent = 'timeline', key }: RawItem): void {
  encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
  else for (const number of parent) encoding.writeVarUint(encoder, number);
  if (key !== undefined) encoding.writeVarString(encoder, key);
}
