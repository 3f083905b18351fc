import type { Arrivals, Crowd } from './crowd.ts';
import { processorMs } from './process-figures.ts';
import type { Seat } from './seat.ts';

/** How much each person does. */
export interface Pace {
  readonly editsPerSecond: number;
  readonly cursorsPerSecond: number;
  readonly seconds: number;
}

/** The figures of one window. */
export interface WindowFigures {
  /** Of the server, per edit or cursor that reached one other person. */
  readonly microsecondsPerDelivery: number;
  readonly deliveriesPerSecond: number;
  readonly framesPerSecond: number;
  /** Of the edits that were to arrive; 1 when all did. */
  readonly editsArrived: number;
  readonly cursorsArrived: number;
  readonly missing: number;
  readonly editP50Ms: number;
  readonly editP99Ms: number;
  readonly toLastP99Ms: number;
  readonly cursorP99Ms: number;
  /** Share of one core. */
  readonly serverLoad: number;
  /** Above 0.9 the figures say more about the generator than about the server. */
  readonly generatorLoad: number;
}

interface Act {
  readonly at: number;
  readonly run: (now: number) => void;
}

const drainLimitMs = 5_000;

/** Lets a crowd work for a while and waits until everything has arrived. */
export async function runWindow(crowd: Crowd, pace: Pace): Promise<WindowFigures> {
  const acts = plan(crowd, pace);
  const expected = expectedDeliveries(crowd, pace);
  crowd.startWindow();
  const arrivals = crowd.arrivals();
  const startedAt = performance.now();
  const serverBefore = processorMs(crowd.target.pid);
  const generatorBefore = process.cpuUsage();
  await perform(acts, startedAt);
  await arrived(arrivals, expected.edits);
  const serverMs = processorMs(crowd.target.pid) - serverBefore;
  const generator = process.cpuUsage(generatorBefore);
  const elapsedMs = performance.now() - startedAt;
  const deliveries = arrivals.edits.total + arrivals.cursors.total;
  return {
    microsecondsPerDelivery: (serverMs * 1000) / deliveries,
    deliveriesPerSecond: (deliveries / elapsedMs) * 1000,
    framesPerSecond: (arrivals.frames / elapsedMs) * 1000,
    editsArrived: arrivals.edits.total / expected.edits,
    cursorsArrived: arrivals.cursors.total / expected.cursors,
    missing: arrivals.missing,
    editP50Ms: arrivals.edits.quantile(0.5),
    editP99Ms: arrivals.edits.quantile(0.99),
    toLastP99Ms: arrivals.toLast.quantile(0.99),
    cursorP99Ms: arrivals.cursors.quantile(0.99),
    serverLoad: serverMs / elapsedMs,
    generatorLoad: (generator.user + generator.system) / 1000 / elapsedMs,
  };
}

function expectedDeliveries(crowd: Crowd, pace: Pace): { edits: number; cursors: number } {
  const pairs = crowd.rooms.reduce((sum, { seats }) => sum + seats.length * (seats.length - 1), 0);
  return {
    edits: pairs * Math.floor(pace.editsPerSecond * pace.seconds),
    cursors: pairs * Math.floor(pace.cursorsPerSecond * pace.seconds),
  };
}

/** Everybody's acts in order of time, evenly spaced for each person, the people out of step with each other. */
function plan(crowd: Crowd, pace: Pace): readonly Act[] {
  const acts: Act[] = [];
  const repeat = (perSecond: number, run: (now: number) => void): void => {
    if (perSecond === 0) return;
    const intervalMs = 1000 / perSecond;
    const phase = Math.random() * intervalMs;
    for (let count = 0; count < Math.floor(perSecond * pace.seconds); count += 1) {
      acts.push({ at: phase + count * intervalMs, run });
    }
  };
  const schedule = (seat: Seat): void => {
    repeat(pace.editsPerSecond, (now) => seat.edit(now));
    repeat(pace.cursorsPerSecond, (now) => seat.moveCursor(now));
  };
  for (const { seats } of crowd.rooms) for (const seat of seats) schedule(seat);
  return acts.toSorted((a, b) => a.at - b.at);
}

function perform(acts: readonly Act[], startedAt: number): Promise<void> {
  return new Promise((resolve) => {
    let next = 0;
    const step = (): void => {
      const now = performance.now();
      for (let act = acts[next]; act !== undefined && startedAt + act.at <= now; act = acts[next]) {
        act.run(performance.now());
        next += 1;
      }
      if (next === acts.length) resolve();
      else setTimeout(step, 1); // the pace of the people: what is due by now is done at once
    };
    step();
  });
}

function arrived(arrivals: Arrivals, edits: number): Promise<void> {
  const limit = performance.now() + drainLimitMs;
  return new Promise((resolve) => {
    const look = (): void => {
      if (arrivals.edits.total >= edits || performance.now() > limit) resolve();
      else setTimeout(look, 2); // looks again; a callback per arrival would cost what is measured
    };
    look();
  });
}
