import { FRAME_LIMITS, MESSAGE, SYNC } from '@debrief/shared/protocol/frames.ts';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** A message of a client, taken apart as far as its outermost layer. The bytes are views: copy what is kept. */
export type ClientFrame =
  | { readonly kind: 'step-one'; readonly vector: ReadonlyMap<number, number> }
  | { readonly kind: 'step-two'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'query-awareness' }
  | { readonly kind: 'barrier'; readonly sequence: number };

/** @returns undefined for anything that a client may not send or that is not whole: the caller closes the socket */
export function readClientFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    return read(decoding.createDecoder(bytes));
  } catch {
    return undefined;
  }
}

function read(decoder: decoding.Decoder): ClientFrame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: 'query-awareness' };
    case MESSAGE.barrier:
      return { kind: 'barrier', sequence: decoding.readVarUint(decoder) };
    default:
      return undefined;
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | undefined {
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC.step1:
      return body.length > FRAME_LIMITS.stateVector
        ? undefined
        : { kind: 'step-one', vector: Y.decodeStateVector(body) };
    case SYNC.step2:
      return { kind: 'step-two', update: body };
    case SYNC.update:
      return { kind: 'update', update: body };
    default:
      return undefined;
  }
}
