// Plain JavaScript for Node >= 18 and nothing but npm: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The checkout, with a trailing separator left off. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that the workspace pins, whatever runs this file. It exists once ensureInstalled has returned. */
export const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Stamps live in node_modules, so that deleting that folder also forgets what was done. */
const stamps = join(root, 'node_modules/.debrief');

/** @returns the stamp's content, or undefined when the step never finished */
export function readStamp(name) {
  const file = join(stamps, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function writeStamp(name, content) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), content);
}

/**
 * Installs the packages when the lockfile is not the one that was installed last.
 * Fast when there is nothing to do: no npx, no pnpm.
 *
 * @returns whether the packages are there; when not, the reason has been printed
 */
export function ensureInstalled() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (readStamp('installed') === lockfile && existsSync(pinnedNode)) return true;

  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log('Installing packages (about a minute the first time) ...');
  const result = spawnSync('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    // Without a terminal pnpm refuses to replace an outdated node_modules unless it is told that nobody can be asked.
    env: { ...process.env, CI: 'true' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (result.status === 0 && existsSync(pinnedNode)) {
    writeStamp('installed', lockfile);
    return true;
  }
  console.error([result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n').trim());
  console.error(
    `\nThe packages could not be installed. Check that this machine reaches its npm registry ("npm ping") and that the disk` +
      ` has 1 GB free, then try again.\nBy hand: npx ${packageManager} install --frozen-lockfile`,
  );
  return false;
}
