import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './command.ts';
import type { CommandResult } from './command.ts';

/** One thing that must hold of the whole tree; it counts as one test. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<CommandResult>;
}

const success: CommandResult = { succeeded: true, output: '' };

function commandCheck(name: string, line: readonly string[]): Check {
  return { name, run: () => run({ line }) };
}

async function checkTypes(): Promise<CommandResult> {
  const results: CommandResult[] = [];
  for (const project of ['.', 'shared', 'server', 'client', 'test']) {
    // One after the other: the compiler uses every core by itself.
    results.push(await run({ line: tool('node_modules/typescript/bin/tsc', '-p', project) }));
  }
  const failures = results.filter((result) => !result.succeeded);
  return { succeeded: failures.length === 0, output: failures.map((failure) => failure.output).join('') };
}

/** Two copies of Yjs in one process do not recognise each other's types: documents then break in ways hard to trace. */
async function checkOneYjs(): Promise<CommandResult> {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const versions = new Set(
    [...lockfile.matchAll(/^ {2}'?(yjs@|@y\/y@)([^('":]+)/gm)].map(([, name, version]) => `${name}${version}`),
  );
  if (versions.size === 1) return success;
  return {
    succeeded: false,
    output: `pnpm-lock.yaml must hold one Yjs, it holds: ${[...versions].join(', ') || 'none'}`,
  };
}

async function checkBundle(): Promise<CommandResult> {
  const built = await run({ line: tool('server/bootstrap/build-client.mjs') });
  const script = 'client/check-bundle.mjs';
  if (!built.succeeded || !existsSync(join(root, script))) return built;
  return run({ line: tool(script) });
}

/** Cheap first: a typing error is known after a second. */
export const checks: readonly Check[] = [
  commandCheck('format', tool('node_modules/oxfmt/bin/oxfmt', '--check')),
  commandCheck('lint', tool('node_modules/oxlint/bin/oxlint')),
  { name: 'types', run: checkTypes },
  commandCheck('dead code', tool('node_modules/knip/bin/knip.js', '--no-progress')),
  { name: 'one Yjs', run: checkOneYjs },
  { name: 'client bundle', run: checkBundle },
];
