import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { growBigDocument } from './big-document.ts';
import { median } from './histogram.ts';
import {
  barrierFrame,
  emptySyncStep1,
  emptySyncStep2,
  isBarrier,
  isSyncStep1,
  isSyncStep2,
  updateFrame,
} from './sync-frames.ts';
import { startProduct, startRelay } from './target.ts';
import type { SeatAddress, Target } from './target.ts';

/** Milliseconds from asking to the last byte of the document. */
interface JoinTime {
  /** From the SyncStep1 of an open socket. */
  readonly fromStep1Ms: number;
  /** From the first byte to the server: TCP, upgrade and access control included. */
  readonly fromConnectMs: number;
}

export interface JoinFigures {
  /** Of the whole document as it is sent to somebody who has nothing. */
  readonly documentBytes: number;
  readonly relay: JoinTime;
  readonly warm: JoinTime;
  /** The first to ask for this document since a restart; others have been served before. */
  readonly cold: JoinTime;
  /** The first of all after a restart. */
  readonly first: JoinTime;
  /** The slowest of thirty who join at once, from connect. */
  readonly thirtyAtOnceMs: { readonly relay: number; readonly product: number };
}

const warmJoins = 40;
const restarts = 5;
const joinersAtOnce = 30;
const ownerToken = 'the-owner-of-the-benchmark';

interface Joined extends JoinTime {
  readonly document: Uint8Array;
}

async function joinOnce(address: SeatAddress): Promise<Joined> {
  const connectAt = performance.now();
  const socket = new WebSocket(address.url, { headers: address.headers, perMessageDeflate: false });
  const whole = new Promise<Buffer>((resolve) => {
    socket.on('message', (frame: Buffer) => {
      if (isSyncStep1(frame)) socket.send(emptySyncStep2);
      if (isSyncStep2(frame)) resolve(frame);
    });
  });
  await once(socket, 'open');
  const step1At = performance.now();
  socket.send(emptySyncStep1);
  const frame = await whole;
  const now = performance.now();
  socket.terminate();
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return { fromStep1Ms: now - step1At, fromConnectMs: now - connectAt, document: decoding.readVarUint8Array(decoder) };
}

function middle(times: readonly JoinTime[]): JoinTime {
  return {
    fromStep1Ms: median(times.map((time) => time.fromStep1Ms)),
    fromConnectMs: median(times.map((time) => time.fromConnectMs)),
  };
}

async function joinAgainAndAgain(address: SeatAddress): Promise<JoinTime> {
  const times: JoinTime[] = [];
  for (let count = 0; count < warmJoins; count += 1) times.push(await joinOnce(address));
  return middle(times);
}

async function joinAllAtOnce(addresses: readonly SeatAddress[]): Promise<number> {
  const times = await Promise.all(addresses.map(joinOnce));
  return Math.max(...times.map((time) => time.fromConnectMs));
}

/** Sends the updates and waits until they are on disk. */
async function fill(address: SeatAddress, updates: readonly Uint8Array[]): Promise<void> {
  const socket = new WebSocket(address.url, { headers: address.headers, perMessageDeflate: false });
  const isSaved = new Promise<void>((resolve) => {
    socket.on('message', (frame: Buffer) => {
      if (isSyncStep1(frame)) socket.send(emptySyncStep2);
      if (isBarrier(frame)) resolve();
    });
  });
  await once(socket, 'open');
  socket.send(emptySyncStep1);
  for (const update of updates) socket.send(updateFrame(update));
  socket.send(barrierFrame(1));
  await isSaved;
  socket.terminate();
}

/** @throws {Error} when somebody was given less than the whole document: a fast wrong answer is no figure */
function expectWhole({ document }: Joined, updates: readonly Uint8Array[]): void {
  const received = new Y.Doc();
  Y.applyUpdate(received, document);
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates([...updates])))) {
    if (Y.getState(received.store, client) !== clock) throw new Error('the joined document is not whole');
  }
  received.destroy();
}

/** How long it takes to get a document of 20,000 edits. */
export async function measureJoining(): Promise<JoinFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-bench-join-'));
  const updates = growBigDocument(4_242);
  const dataDir = join(folder, 'data');
  let product = await startProduct({ dataDir, ownerToken });
  const addresses = await product.makeRoom(joinersAtOnce);
  const [address] = addresses;
  const [elsewhere] = await product.makeRoom(1);
  if (address === undefined || elsewhere === undefined) throw new Error('nobody may join');
  await fill(address, updates);
  const cold: Joined[] = [];
  const first: Joined[] = [];
  for (let count = 0; count < restarts; count += 1) {
    product = await restart(product, dataDir);
    first.push(await joinOnce(at(product, address)));
    product = await restart(product, dataDir);
    await joinOnce(at(product, elsewhere));
    cold.push(await joinOnce(at(product, address)));
  }
  for (const joined of [...first, ...cold]) expectWhole(joined, updates);
  const documentBytes = cold[0]?.document.length ?? 0;
  const stateFile = join(folder, 'state');
  writeFileSync(stateFile, cold[0]?.document ?? new Uint8Array());
  const relay = await startRelay({ stateFile });
  const relayAddresses = await relay.makeRoom(joinersAtOnce);
  const figures = {
    documentBytes,
    relay: await joinAgainAndAgain(relayAddresses[0] ?? address),
    warm: await joinAgainAndAgain(at(product, address)),
    cold: middle(cold),
    first: middle(first),
    thirtyAtOnceMs: {
      relay: await joinAllAtOnce(relayAddresses),
      product: await joinAllAtOnce(addresses.map((each) => at(product, each))),
    },
  };
  await Promise.all([relay.stop(), product.stop()]);
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

async function restart(product: Target, dataDir: string): Promise<Target> {
  await product.stop();
  return startProduct({ dataDir, ownerToken });
}

/** The same seat after a restart, which gave the server another port; the Origin goes with it. */
function at({ url }: Target, seat: SeatAddress): SeatAddress {
  return { url: `${url}${new URL(seat.url).pathname}`, headers: { ...seat.headers, origin: url } };
}
