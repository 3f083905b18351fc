import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { join } from 'node:path';
import { gather } from './crowd.ts';
import { startProduct, startRelay } from './target.ts';
import type { Target } from './target.ts';

const rooms = 20;
const people = 8;
/** What one person may send at once before the server begins to hold them back. */
const editsEach = 120;

export interface ResponsivenessFigures {
  readonly edits: number;
  /** The longest that the server did not answer a health check while the edits arrived. */
  readonly longestStopMs: { readonly relay: number; readonly product: number };
  /** From the first edit to the last one's arrival at the last person. */
  readonly allDeliveredMs: { readonly relay: number; readonly product: number };
}

/** 19,200 edits at once, in twenty rooms: is anybody made to wait? */
export async function measureResponsiveness(): Promise<ResponsivenessFigures> {
  const relay = await burst(await startRelay());
  const product = await burst(await startProduct());
  return {
    edits: rooms * people * editsEach,
    longestStopMs: { relay: relay.longestStopMs, product: product.longestStopMs },
    allDeliveredMs: { relay: relay.allDeliveredMs, product: product.allDeliveredMs },
  };
}

async function burst(target: Target): Promise<{ longestStopMs: number; allDeliveredMs: number }> {
  const crowd = await gather(
    target,
    Array.from({ length: rooms }, () => people),
  );
  crowd.startWindow();
  const probe = new Worker(join(import.meta.dirname, 'probe.ts'), { workerData: `${target.url}/healthz` });
  await once(probe, 'message');
  const startedAt = performance.now();
  for (let edit = 0; edit < editsEach; edit += 1) {
    for (const { seats } of crowd.rooms) for (const seat of seats) seat.edit(performance.now());
  }
  const expected = rooms * people * (people - 1) * editsEach;
  while (crowd.arrivals().edits.total < expected) {
    if (performance.now() - startedAt > 30_000) throw new Error('the burst was not delivered in 30 s');
    await new Promise((resolve) => setTimeout(resolve, 5)); // looks again; a callback per arrival would cost what is measured
  }
  const allDeliveredMs = performance.now() - startedAt;
  probe.postMessage('stop');
  const [longestStopMs] = (await once(probe, 'message')) as [number];
  crowd.leave();
  await target.stop();
  return { longestStopMs, allDeliveredMs };
}
