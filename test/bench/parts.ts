import { compare } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { measureJoining } from './joining.ts';
import { measureJournal } from './journal.ts';
import { measureMemory } from './memory.ts';
import { one, type Part } from './part.ts';
import { importing, typing } from './preparing-parts.ts';
import { measureResponsiveness } from './responsiveness.ts';
import { measureStore } from './store.ts';
import type { Row } from './verdicts.ts';

function trustworthy({ relay, product }: Comparison): string {
  return Math.max(relay.generatorLoad, product.generatorLoad) > 0.9
    ? ' (the generator was too busy: not to be trusted)'
    : '';
}

async function room(): Promise<Part> {
  const pace = { editsPerSecond: 2, cursorsPerSecond: 5, seconds: 5 };
  const figures = await compare({ sizes: [100], pace, repetitions: 3 });
  const { relay, product } = figures;
  const rows: Row[] = [
    {
      what: 'room of 100: processor per delivery',
      figure: product.microsecondsPerDelivery / relay.microsecondsPerDelivery,
      unit: '× relay',
      goal: 0.8,
      aim: 0.5,
      detail: `${one(product.microsecondsPerDelivery)} and ${one(relay.microsecondsPerDelivery)} µs${trustworthy(figures)}`,
    },
    {
      what: 'room of 100: edit to its last reader, p99',
      figure: product.toLastP99Ms / relay.toLastP99Ms,
      unit: '× relay',
      aim: 1.5,
      detail: `${one(product.toLastP99Ms)} and ${one(relay.toLastP99Ms)} ms`,
    },
    {
      what: 'room of 100: edit, send to receive, p50',
      figure: product.editP50Ms,
      unit: 'ms',
      detail: `relay ${one(relay.editP50Ms)}`,
    },
    {
      what: 'room of 100: edit, send to receive, p99',
      figure: product.editP99Ms,
      unit: 'ms',
      detail: `relay ${one(relay.editP99Ms)}`,
    },
    {
      what: 'room of 100: cursor, send to receive, p99',
      figure: product.cursorP99Ms,
      unit: 'ms',
      detail: `relay ${one(relay.cursorP99Ms)}`,
    },
    {
      what: 'room of 100: deliveries',
      figure: product.deliveriesPerSecond,
      unit: 'per second',
      detail: `in ${Math.round(product.framesPerSecond)} frames; relay ${Math.round(relay.deliveriesPerSecond)}`,
    },
    { what: 'room of 100: edits that did not arrive', figure: (1 - product.editsArrived) * 100, unit: '%', goal: 0 },
  ];
  return { figures, rows };
}

async function rooms(): Promise<Part> {
  const sizes = Array.from({ length: 200 }, (_, index) => 5 + (index % 6));
  const pace = { editsPerSecond: 0.5, cursorsPerSecond: 2, seconds: 6 };
  const figures = await compare({ sizes, pace, repetitions: 3 });
  const { relay, product } = figures;
  const rows: Row[] = [
    {
      what: '200 rooms of 5 to 10: processor',
      figure: product.microsecondsPerDelivery / relay.microsecondsPerDelivery,
      unit: '× relay',
      goal: 1.5,
      detail: `${one(product.serverLoad * 100)} and ${one(relay.serverLoad * 100)} % of a core${trustworthy(figures)}`,
    },
    {
      what: '200 rooms: edit, send to receive, p99',
      figure: product.editP99Ms,
      unit: 'ms',
      detail: `relay ${one(relay.editP99Ms)}`,
    },
    { what: '200 rooms: edits that did not arrive', figure: (1 - product.editsArrived) * 100, unit: '%', goal: 0 },
    {
      what: '200 rooms: memory per person',
      figure: product.residentBytesPerPerson / 1024,
      unit: 'KB',
      aim: 65,
      detail: `relay ${one(relay.residentBytesPerPerson / 1024)}`,
    },
  ];
  return { figures, rows };
}

async function joining(): Promise<Part> {
  const figures = await measureJoining();
  const { relay, warm, cold, first, thirtyAtOnceMs, documentBytes } = figures;
  const size = `${Math.round(documentBytes / 1024)} KB, 20,000 edits`;
  const rows: Row[] = [
    {
      what: 'join of a loaded room, asking to whole, p50',
      figure: warm.fromStep1Ms,
      unit: 'ms',
      goal: 3,
      detail: size,
    },
    {
      what: 'join of a loaded room, asking to whole, p50',
      figure: warm.fromStep1Ms / relay.fromStep1Ms,
      unit: '× relay',
      aim: 1.3,
      detail: `relay ${one(relay.fromStep1Ms)} ms`,
    },
    {
      what: 'the same with connecting',
      figure: warm.fromConnectMs,
      unit: 'ms',
      detail: `relay ${one(relay.fromConnectMs)} ms`,
    },
    {
      what: 'join of a room that is not loaded, with connecting',
      figure: cold.fromConnectMs,
      unit: 'ms',
      goal: 30,
      detail: size,
    },
    { what: 'the very first join after a restart', figure: first.fromConnectMs, unit: 'ms', aim: 80, detail: size },
    {
      what: '30 join at once, the slowest',
      figure: thirtyAtOnceMs.product,
      unit: 'ms',
      detail: `relay ${one(thirtyAtOnceMs.relay)} ms`,
    },
  ];
  return { figures, rows };
}

async function journal(): Promise<Part> {
  const figures = { ...(await measureJournal()), store: await measureStore() };
  const rows: Row[] = [
    {
      what: 'acknowledged after, p99',
      figure: figures.acknowledgedP99Ms,
      unit: 'ms',
      goal: 100,
      detail: `at ${Math.round(figures.updatesPerSecond)} updates/s`,
    },
    {
      what: 'acknowledged after, p50',
      figure: figures.acknowledgedP50Ms,
      unit: 'ms',
      detail: `relay, from one to another at that pace: ${one(figures.relay.editP50Ms)}, p99 ${one(figures.relay.editP99Ms)}`,
    },
    {
      what: 'the store alone: commits, each with its fsync',
      figure: figures.store.commitsPerSecond,
      unit: 'per second',
      detail: `${Math.round(figures.store.groupedUpdatesPerSecond)} updates/s when a hundred wait at once`,
    },
  ];
  return { figures, rows };
}

async function memory(): Promise<Part> {
  const figures = await measureMemory();
  const { relay, product } = figures;
  const rows: Row[] = [
    {
      what: 'resident memory per loaded room of 32 KB with one person',
      figure: product.residentBytesPerRoom / 1024,
      unit: 'KB',
      aim: 200,
      detail: `${one(product.usedBytesPerRoom / 1024)} in use; relay, which keeps nothing: ${one(relay.residentBytesPerRoom / 1024)}`,
    },
    {
      what: 'memory in use per further connection to a room',
      figure: product.usedBytesPerConnection / 1024,
      unit: 'KB',
      detail: `relay ${one(relay.usedBytesPerConnection / 1024)}`,
    },
  ];
  return { figures, rows };
}

async function burst(): Promise<Part> {
  const figures = await measureResponsiveness();
  const { edits, longestStopMs, allDeliveredMs } = figures;
  const rows: Row[] = [
    {
      what: `longest stop under ${edits.toLocaleString('en-US')} edits at once`,
      figure: longestStopMs.product,
      unit: 'ms',
      aim: 250,
      detail: `relay ${one(longestStopMs.relay)} ms; delivered in ${Math.round(allDeliveredMs.product)} and ${Math.round(allDeliveredMs.relay)} ms`,
    },
  ];
  return { figures, rows };
}

/** Each part of the benchmark by its name, in the order in which they run. */
export const parts: Readonly<Record<string, () => Promise<Part>>> = {
  room,
  rooms,
  joining,
  journal,
  memory,
  burst,
  importing,
  typing,
};
