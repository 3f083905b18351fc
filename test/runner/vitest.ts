import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run, tool } from './command.ts';
import type { Tally } from './tally.ts';

const cli = 'test/node_modules/vitest/vitest.mjs';
const configuration = ['--root', join(root, 'test'), '--config', join(root, 'test/vitest.config.ts')];

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly success: boolean;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

function tallyFile(file: FileReport): Tally {
  const named = (status: string[]): string[] =>
    file.assertionResults
      .filter((test) => status.includes(test.status))
      .map((test) => `${relative(root, file.name)}: ${test.fullName}`);
  const failed = named(['failed']).length;
  return {
    passed: named(['passed']).length,
    // A file that cannot even be loaded, or whose hooks fail, has no failed test of its own.
    failed: failed === 0 && file.status === 'failed' ? 1 : failed,
    skipped: named(['pending', 'skipped', 'todo', 'disabled']),
  };
}

function readReport(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

/** One line a project, so that a folder that silently lost its tests is seen. */
function printProjects(report: Report): void {
  const byProject = Map.groupBy(
    report.testResults,
    (file) => relative(join(root, 'test'), file.name).split(/[\\/]/)[0],
  );
  for (const [project, files] of byProject) {
    const tallies = files.map(tallyFile);
    const count = (key: 'passed' | 'failed'): number => tallies.reduce((sum, tally) => sum + tally[key], 0);
    console.log(`  ${project}: ${count('passed')} passed, ${count('failed')} failed in ${files.length} files`);
  }
}

/**
 * Runs vitest over some projects; its failures go to the console in full.
 *
 * @param args - passed on: `['--project', 'server']`
 */
export async function runVitest(name: string, args: readonly string[]): Promise<Tally> {
  const reportFile = join(root, 'test/reports', `${name}.json`);
  mkdirSync(join(root, 'test/reports'), { recursive: true });
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { succeeded } = await run({
    line: tool(cli, 'run', ...configuration, '--passWithNoTests', ...reporters, ...args),
    isLive: true,
  });
  const report = readReport(reportFile);
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  printProjects(report);
  const tallies = report.testResults.map(tallyFile);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    // An error outside of any test (an unhandled rejection, a crashed worker) fails the run alone.
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: tallies.flatMap((tally) => tally.skipped),
  };
}

/** @returns the full names of a project's tests, without running them */
export async function listTests(project: string): Promise<readonly string[]> {
  const { output } = await run({ line: tool(cli, 'list', ...configuration, '--project', project) });
  return output.split('\n').filter((line) => line.includes(' > '));
}
