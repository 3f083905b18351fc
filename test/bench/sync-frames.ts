import { MESSAGE, SYNC } from '@debrief/shared/protocol/frames.ts';
import * as encoding from 'lib0/encoding';

/** The first bytes of frames, as the benchmark tells them apart without decoding them. */
export function isSyncStep1(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && frame[1] === SYNC.step1;
}

export function isSyncStep2(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && frame[1] === SYNC.step2;
}

export function isBarrier(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.barrier;
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** "I have nothing": the state vector of an empty document. */
export const emptySyncStep1 = syncFrame(SYNC.step1, new Uint8Array([0]));
/** "I have nothing that you lack." */
export const emptySyncStep2 = syncFrame(SYNC.step2, new Uint8Array([0, 0]));

export function syncStep2(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step2, update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.update, update);
}

/** A frame with one person's presence state. */
export function presenceFrame(presence: { clientId: number; clock: number; state: object }): Uint8Array {
  const states = encoding.createEncoder();
  encoding.writeVarUint(states, 1);
  encoding.writeVarUint(states, presence.clientId);
  encoding.writeVarUint(states, presence.clock);
  encoding.writeVarString(states, JSON.stringify(presence.state));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states));
  return encoding.toUint8Array(encoder);
}

export function barrierFrame(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.barrier);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}
