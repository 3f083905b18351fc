import { once } from 'node:events';
import { gather } from './crowd.ts';
import { collectGarbage } from './garbage.ts';
import { residentBytes } from './process-figures.ts';
import type { Seat } from './seat.ts';
import { startProduct, startRelay } from './target.ts';
import type { Target } from './target.ts';
import { updateFrame } from './sync-frames.ts';
import { createTypist } from './typist.ts';

export interface MemoryFigures {
  /** Resident memory that a loaded room with 32 KB of text and one idle person adds. */
  readonly residentBytesPerRoom: number;
  /** The same without what the allocator keeps for later. */
  readonly usedBytesPerRoom: number;
  /** What one more idle person in a room uses. Resident memory is too coarse for it. */
  readonly usedBytesPerConnection: number;
}

const rooms = 200;
const textBytes = 32 * 1024;
const people = 100;
let clientIds = 90_000_000;

/** Memory of loaded rooms and of connections, of both servers. */
export async function measureMemory(): Promise<{ readonly relay: MemoryFigures; readonly product: MemoryFigures }> {
  return { relay: await measure(startRelay), product: await measure(startProduct) };
}

async function measure(start: (options: { nodeFlags: readonly string[] }) => Promise<Target>): Promise<MemoryFigures> {
  const target = await start({ nodeFlags: ['--inspect=127.0.0.1:0'] });
  // The first room brings code and caches that belong to no room.
  const first = await gather(target, [2]);
  const empty = await settledMemory(target);
  const crowd = await gather(
    target,
    Array.from({ length: rooms }, () => 1),
  );
  for (const { seats } of crowd.rooms) {
    clientIds += 1;
    const typist = createTypist(clientIds);
    seats[0]?.socket.send(updateFrame(typist.opening));
    seats[0]?.socket.send(updateFrame(typist.type('x'.repeat(textBytes))));
  }
  for (const { seats } of crowd.rooms) await roundTrip(seats[0]);
  const full = await settledMemory(target);
  const crowded = await gather(target, [people]);
  const crowdedUsed = (await settledMemory(target)).used;
  for (const each of [first, crowd, crowded]) each.leave();
  await target.stop();
  return {
    residentBytesPerRoom: (full.resident - empty.resident) / rooms,
    usedBytesPerRoom: (full.used - empty.used) / rooms,
    usedBytesPerConnection: (crowdedUsed - full.used) / people,
  };
}

/** What was sent before has arrived when the pong of a ping is here. */
async function roundTrip(seat: Seat | undefined): Promise<void> {
  if (!seat) return;
  const answered = once(seat.socket, 'pong');
  seat.socket.ping();
  await answered;
}

/** After the process has collected its garbage, bytes. */
async function settledMemory(target: Target): Promise<{ readonly resident: number; readonly used: number }> {
  const { usedBytes } = await collectGarbage(target.logs());
  return { resident: residentBytes(target.pid), used: usedBytes };
}
