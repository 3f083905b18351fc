import { gather } from './crowd.ts';
import { collectGarbage } from './garbage.ts';
import { residentBytes } from './process-figures.ts';
import { startProduct, startRelay } from './target.ts';
import type { Target } from './target.ts';
import { updateFrame } from './sync-frames.ts';
import { createTypist } from './typist.ts';

export interface MemoryFigures {
  /** A loaded room with 32 KB of text and one idle person. */
  readonly bytesPerRoom: number;
  /** One more idle person in a room. */
  readonly bytesPerConnection: number;
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
  const emptyBytes = await settledBytes(target);
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
  const fullBytes = await settledBytes(target);
  const crowded = await gather(target, [people]);
  const crowdedBytes = await settledBytes(target);
  for (const each of [first, crowd, crowded]) each.leave();
  await target.stop();
  return { bytesPerRoom: (fullBytes - emptyBytes) / rooms, bytesPerConnection: (crowdedBytes - fullBytes) / people };
}

/** Resident memory after the process has collected its garbage: what is there because it is needed. */
async function settledBytes(target: Target): Promise<number> {
  await collectGarbage(target.logs());
  return residentBytes(target.pid);
}
