import { gather } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import { median } from './histogram.ts';
import { residentBytes } from './process-figures.ts';
import { startProduct, startRelay } from './target.ts';
import type { Target } from './target.ts';
import { runWindow } from './window.ts';
import type { Pace, WindowFigures } from './window.ts';

/** A load that both servers are put under. */
export interface Load {
  /** People per room. */
  readonly sizes: readonly number[];
  readonly pace: Pace;
  readonly repetitions: number;
}

export interface TargetFigures extends WindowFigures {
  /** Memory of the server with everybody in it, less what it had when it was empty. */
  readonly residentBytesPerPerson: number;
}

/** The medians of both. */
export interface Comparison {
  readonly relay: TargetFigures;
  readonly product: TargetFigures;
}

interface Contestant {
  readonly crowd: Crowd;
  readonly emptyBytes: number;
  readonly windows: WindowFigures[];
}

/** The same load on relay and product, turn by turn, so that what disturbs the machine disturbs both. */
export async function compare(load: Load): Promise<Comparison> {
  const relay = await enter(await startRelay(), load);
  const product = await enter(await startProduct(), load);
  const warmUp = { ...load.pace, seconds: 2 };
  for (const { crowd } of [relay, product]) await runWindow(crowd, warmUp);
  for (let repetition = 0; repetition < load.repetitions; repetition += 1) {
    for (const { crowd, windows } of [relay, product]) windows.push(await runWindow(crowd, load.pace));
  }
  const figures = { relay: summarize(relay), product: summarize(product) };
  for (const { crowd } of [relay, product]) {
    crowd.leave();
    await crowd.target.stop();
  }
  return figures;
}

async function enter(target: Target, { sizes }: Load): Promise<Contestant> {
  const emptyBytes = residentBytes(target.pid);
  return { crowd: await gather(target, sizes), emptyBytes, windows: [] };
}

function summarize({ crowd, emptyBytes, windows }: Contestant): TargetFigures {
  const of = (figure: keyof WindowFigures): number => median(windows.map((window) => window[figure]));
  return {
    microsecondsPerDelivery: of('microsecondsPerDelivery'),
    deliveriesPerSecond: of('deliveriesPerSecond'),
    framesPerSecond: of('framesPerSecond'),
    editsArrived: of('editsArrived'),
    cursorsArrived: of('cursorsArrived'),
    missing: of('missing'),
    editP50Ms: of('editP50Ms'),
    editP99Ms: of('editP99Ms'),
    toLastP99Ms: of('toLastP99Ms'),
    cursorP99Ms: of('cursorP99Ms'),
    serverLoad: of('serverLoad'),
    generatorLoad: of('generatorLoad'),
    residentBytesPerPerson: (residentBytes(crowd.target.pid) - emptyBytes) / crowd.people,
  };
}
