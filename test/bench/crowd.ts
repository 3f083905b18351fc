import { Histogram } from './histogram.ts';
import { scanMarks } from './mark.ts';
import type { Mark } from './mark.ts';
import { connectSeat } from './seat.ts';
import type { Seat } from './seat.ts';
import type { Target } from './target.ts';

/** What arrived during one window. */
export interface Arrivals {
  readonly edits: Histogram;
  readonly cursors: Histogram;
  /** From the sending of an edit to the last member that receives it. */
  readonly toLast: Histogram;
  /** Frames of any kind, as the sockets saw them. */
  frames: number;
  /** Edits that a receiver has not got although it got a later one of the same sender. */
  missing: number;
}

/** One room full of people. */
export interface BenchRoom {
  readonly seats: readonly Seat[];
}

/** All rooms of one target. */
export interface Crowd {
  readonly target: Target;
  readonly rooms: readonly BenchRoom[];
  readonly people: number;
  /** Of the running window; made anew by startWindow. */
  arrivals(): Arrivals;
  startWindow(): void;
  leave(): void;
}

function noArrivals(): Arrivals {
  return { edits: new Histogram(), cursors: new Histogram(), toLast: new Histogram(), frames: 0, missing: 0 };
}

/** Fills rooms of the given sizes, one after the other. */
export async function gather(target: Target, sizes: readonly number[]): Promise<Crowd> {
  let arrivals = noArrivals();
  const rooms: BenchRoom[] = [];
  for (const size of sizes) {
    const addresses = await target.makeRoom(size);
    const observe = observeRoom(size, () => arrivals);
    const seats = addresses.map((address, number) => connectSeat(address, number, (frame) => observe(number, frame)));
    rooms.push({ seats: await Promise.all(seats) });
  }
  return {
    target,
    rooms,
    people: sizes.reduce((sum, size) => sum + size, 0),
    arrivals: () => arrivals,
    startWindow: () => {
      arrivals = noArrivals();
    },
    leave: () => {
      for (const { seats } of rooms) for (const { socket } of seats) socket.terminate();
    },
  };
}

/** @returns what is called with each frame and the seat that it came to */
function observeRoom(size: number, arrivals: () => Arrivals): (receiver: number, frame: Buffer) => void {
  /** By receiver and sender: the edit that has to come next. */
  const nextEdit = new Int32Array(size * size);
  /** By sender and count: how many have received this edit. */
  const receivers = new Map<number, number>();
  const edit = (receiver: number, mark: Mark): void => {
    const pair = receiver * size + mark.seat;
    const expected = nextEdit[pair] ?? 0;
    // A diff after a resync may bring again what has already arrived.
    if (mark.count < expected) return;
    nextEdit[pair] = mark.count + 1;
    arrivals().missing += mark.count - expected;
    const latencyMs = performance.now() - mark.sentAt;
    arrivals().edits.record(latencyMs);
    const key = mark.seat * 0x100000 + mark.count;
    const reached = (receivers.get(key) ?? 0) + 1;
    if (reached < size - 1) receivers.set(key, reached);
    else {
      receivers.delete(key);
      arrivals().toLast.record(latencyMs);
    }
  };
  return (receiver, frame) => {
    arrivals().frames += 1;
    scanMarks(frame, (mark) => {
      if (mark.seat === receiver) return;
      if (mark.kind === 'edit') edit(receiver, mark);
      else arrivals().cursors.record(performance.now() - mark.sentAt);
    });
  };
}
