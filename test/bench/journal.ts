import * as decoding from 'lib0/decoding';
import { gather as gatherCrowd } from './crowd.ts';
import { Histogram } from './histogram.ts';
import { processorMs } from './process-figures.ts';
import { connectSeat } from './seat.ts';
import type { Seat } from './seat.ts';
import { isBarrier } from './sync-frames.ts';
import { startProduct, startRelay } from './target.ts';
import type { Target } from './target.ts';
import { runWindow } from './window.ts';
import type { WindowFigures } from './window.ts';

export interface JournalFigures {
  readonly updatesPerSecond: number;
  /** From the sending of an update to the answer that it is on disk. */
  readonly acknowledgedP50Ms: number;
  readonly acknowledgedP99Ms: number;
  readonly processorShare: number;
  /** The same people at the same pace over the bare relay: what the machine can do today. */
  readonly relay: WindowFigures;
}

const rooms = 10;
const peoplePerRoom = 10;
const updatesPerSecond = 200;
const seconds = 8;

interface Writer {
  readonly seat: Seat;
  /** When the update was sent that the barrier of this number follows. */
  readonly sentAt: number[];
}

/** 200 updates a second from ten rooms, each followed by the question whether it is on disk. */
export async function measureJournal(): Promise<JournalFigures> {
  const product = await startProduct();
  const latencies = new Histogram();
  const writers = await gather(product, latencies);
  const processorBefore = processorMs(product.pid);
  const startedAt = performance.now();
  await write(writers, startedAt);
  await answered(latencies, updatesPerSecond * seconds);
  const elapsedMs = performance.now() - startedAt;
  const processorShare = (processorMs(product.pid) - processorBefore) / elapsedMs;
  for (const { seat } of writers) seat.socket.terminate();
  await product.stop();
  return {
    updatesPerSecond: (latencies.total / elapsedMs) * 1000,
    acknowledgedP50Ms: latencies.quantile(0.5),
    acknowledgedP99Ms: latencies.quantile(0.99),
    processorShare,
    relay: await measureRelay(),
  };
}

async function measureRelay(): Promise<WindowFigures> {
  const crowd = await gatherCrowd(
    await startRelay(),
    Array.from({ length: rooms }, () => peoplePerRoom),
  );
  const editsPerSecond = updatesPerSecond / (rooms * peoplePerRoom);
  const figures = await runWindow(crowd, { editsPerSecond, cursorsPerSecond: 0, seconds });
  crowd.leave();
  await crowd.target.stop();
  return figures;
}

async function gather(product: Target, latencies: Histogram): Promise<readonly Writer[]> {
  const writers: Writer[] = [];
  for (let room = 0; room < rooms; room += 1) {
    for (const address of await product.makeRoom(peoplePerRoom)) {
      const sentAt: number[] = [];
      const onFrame = (frame: Buffer): void => {
        if (isBarrier(frame)) latencies.record(performance.now() - (sentAt[barrierNumber(frame)] ?? 0));
      };
      writers.push({ seat: await connectSeat(address, writers.length, onFrame), sentAt });
    }
  }
  return writers;
}

function barrierNumber(frame: Buffer): number {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoding.readVarUint(decoder);
}

function write(writers: readonly Writer[], startedAt: number): Promise<void> {
  const total = updatesPerSecond * seconds;
  return new Promise((resolve) => {
    let sent = 0;
    const step = (): void => {
      const due = Math.min(((performance.now() - startedAt) / 1000) * updatesPerSecond, total);
      for (; sent < due; sent += 1) writeOne(writers[sent % writers.length]);
      if (sent === total) resolve();
      else setTimeout(step, 1); // the pace of the writers: what is due by now is sent at once
    };
    step();
  });
}

function writeOne(writer: Writer | undefined): void {
  if (!writer) return;
  const now = performance.now();
  writer.seat.edit(now);
  writer.seat.askBarrier(writer.sentAt.push(now) - 1);
}

const answerLimitMs = 10_000;

function answered(latencies: Histogram, total: number): Promise<void> {
  const limit = performance.now() + answerLimitMs;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (latencies.total >= total) resolve();
      else if (performance.now() > limit)
        reject(new Error(`only ${latencies.total} of ${total} updates were acknowledged`));
      else setTimeout(look, 2); // looks again; a callback per answer would cost what is measured
    };
    look();
  });
}
