import { once } from 'node:events';
import { WebSocket } from 'ws';
import { writeMark } from './mark.ts';
import {
  emptySyncStep1,
  emptySyncStep2,
  barrierFrame,
  isSyncStep1,
  isSyncStep2,
  presenceFrame,
  updateFrame,
} from './sync-frames.ts';
import type { SeatAddress } from './target.ts';
import { createTypist } from './typist.ts';

/** A person of the load: speaks the protocol byte by byte and holds no document. */
export interface Seat {
  readonly socket: WebSocket;
  /** Types a mark into the seat's own row. */
  edit(sentAt: number): void;
  /** Moves the cursor; the presence state carries the mark. */
  moveCursor(sentAt: number): void;
  /** Asks whether all before is on disk. */
  askBarrier(count: number): void;
}

let clientIds = 1_000_000;

/** Connects and goes through the handshake of a provider with an empty document. */
export async function connectSeat(
  address: SeatAddress,
  number: number,
  onFrame: (frame: Buffer) => void,
): Promise<Seat> {
  clientIds += 1;
  const typist = createTypist(clientIds);
  const socket = new WebSocket(address.url, { headers: address.headers, perMessageDeflate: false });
  socket.on('error', (error) => {
    throw new Error(`a seat's socket failed: ${error.message}`);
  });
  socket.on('close', (code) => {
    // Those who leave tear their sockets down, which is 1006.
    if (code !== 1006) throw new Error(`a seat was closed by the server: ${code}`);
  });
  socket.on('message', (frame: Buffer) => {
    // The server asks when it greets us, and again when it thinks that something is missing.
    if (isSyncStep1(frame)) socket.send(emptySyncStep2);
    onFrame(frame);
  });
  await once(socket, 'open');
  await shakeHands(socket);
  socket.send(updateFrame(typist.opening));
  let edits = 0;
  let cursors = 0;
  return {
    socket,
    edit: (sentAt) => {
      socket.send(updateFrame(typist.type(writeMark({ kind: 'edit', seat: number, count: edits, sentAt }))));
      edits += 1;
    },
    moveCursor: (sentAt) => {
      const editing = writeMark({ kind: 'cursor', seat: number, count: cursors, sentAt });
      cursors += 1;
      const state = { stage: 'timeline', editing, cursor: { x: cursors % 997, y: cursors % 631 } };
      socket.send(presenceFrame({ clientId: typist.clientId, clock: cursors, state }));
    },
    askBarrier: (count) => socket.send(barrierFrame(count)),
  };
}

const answerLimitMs = 20_000;

/**
 * Asks for all that the server has, and waits for it.
 *
 * @throws {Error} when no answer comes: a benchmark that waits for ever tells nobody why
 */
function shakeHands(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('a seat was not given the document')), answerLimitMs);
    const listener = (frame: Buffer): void => {
      if (!isSyncStep2(frame)) return;
      socket.off('message', listener);
      clearTimeout(limit);
      resolve();
    };
    socket.on('message', listener);
    socket.send(emptySyncStep1);
  });
}
