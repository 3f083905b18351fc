import { MESSAGE, SYNC } from '@debrief/shared/protocol/frames.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';

/** A frame as bytes: numbers as varUint, strings as varString, byte arrays with their length before them. */
export function frameOf(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else if (typeof part === 'string') encoding.writeVarString(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

export const stepOne = (vector: Uint8Array): Uint8Array => frameOf(MESSAGE.sync, SYNC.step1, vector);
export const stepTwo = (update: Uint8Array): Uint8Array => frameOf(MESSAGE.sync, SYNC.step2, update);
export const liveUpdate = (update: Uint8Array): Uint8Array => frameOf(MESSAGE.sync, SYNC.update, update);
export const barrier = (sequence: number): Uint8Array => frameOf(MESSAGE.barrier, sequence);
export const awareness = (states: Uint8Array): Uint8Array => frameOf(MESSAGE.awareness, states);

/** One client's presence, as y-protocols encodes it. */
export function presenceOf(clientId: number, clock: number, state: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
}

/** A message of the server, taken apart. */
export type ServerMessage =
  | { readonly kind: 'step-one' | 'step-two' | 'update'; readonly body: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'barrier'; readonly sequence: number }
  | { readonly kind: 'event'; readonly event: MeetingEvent };

/** @throws {Error} for anything that a server does not send */
export function readServerMessage(payload: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(payload);
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case MESSAGE.sync: {
      const kind = (['step-one', 'step-two', 'update'] as const)[decoding.readVarUint(decoder)];
      if (!kind) throw new Error('an unknown sync message');
      return { kind, body: decoding.readVarUint8Array(decoder) };
    }
    case MESSAGE.awareness:
      return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) };
    case MESSAGE.barrier:
      return { kind: 'barrier', sequence: decoding.readVarUint(decoder) };
    case MESSAGE.event:
      // The server's own words, in the shape that its protocol version promises.
      return { kind: 'event', event: JSON.parse(decoding.readVarString(decoder)) as MeetingEvent };
    default:
      throw new Error(`an unknown message: ${type}`);
  }
}
