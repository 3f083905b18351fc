// `npm run bench`: the product beside a bare relay, in one run on one machine. Prints a table and writes test/reports/bench.json.
//
//   --only <part>   one of: room, rooms, joining, journal, memory, burst, importing, typing
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parts } from './parts.ts';
import { formatTable, verdictOf } from './verdicts.ts';
import type { Row } from './verdicts.ts';

function chosenParts(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--only');
  if (at < 0) return Object.keys(parts);
  const name = args[at + 1] ?? '';
  if (parts[name] === undefined) throw new Error(`--only takes one of: ${Object.keys(parts).join(', ')}`);
  return [name];
}

// The servers that were started end with this process, and a signal must be such an end.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const startedAt = performance.now();
const rows: Row[] = [];
const figures: Record<string, unknown> = {};
for (const name of chosenParts(process.argv.slice(2))) {
  console.error(`measuring: ${name}`);
  const part = await parts[name]?.();
  figures[name] = part?.figures;
  rows.push(...(part?.rows ?? []));
}
console.log(formatTable(rows));
const file = join(dirname(import.meta.dirname), 'reports/bench.json');
const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model };
const seconds = Math.round((performance.now() - startedAt) / 1000);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify({ machine, seconds, rows: rows.map((row) => ({ ...row, verdict: verdictOf(row) })), figures }, null, 2)}\n`,
);
console.log(`\n${seconds} s; everything that was measured: test/reports/bench.json`);
