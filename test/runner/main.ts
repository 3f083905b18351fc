// What `npm test` runs once the packages are there: every check and every test, cheap first, to the end even when one fails.
//
//   --checks-only       the checks, no tests
//   --project <name>    that vitest project only; further arguments go to vitest
//   --bench             the benchmarks instead
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browser.ts';
import { checks } from './checks.ts';
import type { Check } from './checks.ts';
import { root, run, tool } from './command.ts';
import { add, lastLine, nothing } from './tally.ts';
import type { Tally } from './tally.ts';
import { listTests, runVitest } from './vitest.ts';

const projectsWithoutBrowser = ['shared', 'server', 'client', 'contract', 'simulation'];

async function runCheck({ name, run: runIt }: Check): Promise<Tally> {
  const startedAt = performance.now();
  const { succeeded, output } = await runIt();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${succeeded ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (!succeeded) console.log(`${output.trim()}\n`);
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: [] };
}

async function runChecks(chosen: readonly Check[]): Promise<Tally> {
  let total = nothing;
  for (const check of chosen) total = add(total, await runCheck(check));
  return total;
}

async function runBrowserTests(args: readonly string[]): Promise<Tally> {
  const executable = await ensureChromium();
  if (executable === undefined) return { passed: 0, failed: 0, skipped: await listTests('browser') };
  return runVitest('browser', ['--project', 'browser', ...args]);
}

async function runProject(project: string, args: readonly string[]): Promise<Tally> {
  if (project !== 'browser') return runVitest(project, ['--project', project, ...args]);
  const bundle = await runChecks(checks.filter((check) => check.name === 'client bundle'));
  return add(bundle, await runBrowserTests(args));
}

async function runEverything(): Promise<Tally> {
  const checked = await runChecks(checks);
  const tested = await runVitest(
    'tests',
    projectsWithoutBrowser.flatMap((project) => ['--project', project]),
  );
  return add(add(checked, tested), await runBrowserTests([]));
}

/** @returns whether the benchmarks ran to their end; their output is their own */
async function runBenchmarks(args: readonly string[]): Promise<boolean> {
  const script = 'test/bench/run.ts';
  if (!existsSync(join(root, script))) {
    console.log(`There are no benchmarks: ${script} is missing.`);
    return false;
  }
  const { succeeded } = await run({ line: tool(script, ...args), isLive: true });
  return succeeded;
}

async function runTests(args: readonly string[]): Promise<Tally> {
  if (args.includes('--checks-only')) return runChecks(checks);
  const at = args.indexOf('--project');
  const project = args[at + 1];
  if (at < 0 || project === undefined) return runEverything();
  const rest = args.filter((_, index) => index !== at && index !== at + 1);
  const total = await runProject(project, rest);
  // What a filter leaves out was not meant to run.
  return rest.length === 0 ? total : { ...total, skipped: [] };
}

const args = process.argv.slice(2);
if (args.includes('--bench')) {
  process.exitCode = (await runBenchmarks(args.filter((arg) => arg !== '--bench'))) ? 0 : 1;
} else {
  const total = await runTests(args);
  for (const name of total.skipped) console.log(`skipped: ${name}`);
  console.log(lastLine(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}
