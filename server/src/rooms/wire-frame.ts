import { MESSAGE, SYNC } from '@debrief/shared/protocol/frames.ts';
import * as encoding from 'lib0/encoding';

/** What goes to clients in one write, encoded once and sent to any number of them: one message, or several in a row. */
export interface WireFrame {
  /** The messages as the protocol defines them. */
  readonly payloads: readonly Uint8Array[];
  /** The same messages as whole WebSocket frames, ready for the socket. It ends with the last message's last byte. */
  readonly bytes: Uint8Array;
}

/** The server tells what it has: the client answers with what is missing there. */
export function stepOneFrame(vector: Uint8Array): WireFrame {
  return frame([MESSAGE.sync, SYNC.step1], vector);
}

/** The answer to a client's state vector. */
export function stepTwoFrame(update: Uint8Array): WireFrame {
  return frame([MESSAGE.sync, SYNC.step2], update);
}

export function updateFrame(update: Uint8Array): WireFrame {
  return frame([MESSAGE.sync, SYNC.update], update);
}

/** @param states - as y-protocols encodes awareness */
export function awarenessFrame(states: Uint8Array): WireFrame {
  return frame([MESSAGE.awareness], states);
}

/** @param json - a whole {@link MESSAGE.event} */
export function eventFrame(json: string): WireFrame {
  return frame([MESSAGE.event], Buffer.from(json));
}

/** "All that you sent before this is on disk." */
export function barrierFrame(sequence: number): WireFrame {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.barrier);
  encoding.writeVarUint(encoder, sequence);
  return wrap(encoding.toUint8Array(encoder), new Uint8Array());
}

/** Several messages in one write: what a room costs is the number of its writes, not of its bytes. */
export function joinFrames(frames: readonly WireFrame[]): WireFrame {
  return {
    payloads: frames.flatMap(({ payloads }) => payloads),
    bytes: Buffer.concat(frames.map(({ bytes }) => bytes)),
  };
}

/** @param body - copied, with its length before it */
function frame(head: readonly number[], body: Uint8Array): WireFrame {
  const encoder = encoding.createEncoder();
  for (const number of head) encoding.writeVarUint(encoder, number);
  encoding.writeVarUint(encoder, body.length);
  return wrap(encoding.toUint8Array(encoder), body);
}

const FINAL_BINARY = 0x82;
const UINT16_LENGTH = 126;
const UINT64_LENGTH = 127;

/** Puts the header of an unmasked, uncompressed WebSocket frame (RFC 6455, 5.2) before the message. */
function wrap(head: Uint8Array, body: Uint8Array): WireFrame {
  const length = head.length + body.length;
  const headerLength = length < UINT16_LENGTH ? 2 : length < 2 ** 16 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(headerLength + length);
  bytes[0] = FINAL_BINARY;
  if (headerLength === 2) bytes[1] = length;
  if (headerLength === 4) {
    bytes[1] = UINT16_LENGTH;
    bytes.writeUInt16BE(length, 2);
  }
  if (headerLength === 10) {
    bytes[1] = UINT64_LENGTH;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  bytes.set(head, headerLength);
  bytes.set(body, headerLength + head.length);
  return { payloads: [bytes.subarray(headerLength)], bytes };
}
