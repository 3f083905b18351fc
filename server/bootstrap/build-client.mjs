// Plain JavaScript for Node >= 18: `npm start` and the tests both call it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { pinnedNode, readStamp, root, writeStamp } from './ensure-installed.mjs';

/** Whatever changes the bundle. A missing one counts as empty. */
const inputs = [
  'client/src',
  'client/public',
  'client/index.html',
  'client/package.json',
  'client/tsconfig.json',
  'client/vite.config.ts',
  'shared/src',
  'shared/package.json',
  'tsconfig.base.json',
  'pnpm-lock.yaml',
];

function* filesBelow(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

/** Content, not time: a checkout or a branch switch touches files without changing them. */
function hashInputs() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(join(root, input))) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Builds the client unless client/dist was made from exactly these sources.
 *
 * @returns whether client/dist is up to date; when not, the build's output has been printed
 */
export function buildClient() {
  const sources = hashInputs();
  if (readStamp('client-built-from') === sources && existsSync(join(root, 'client/dist/index.html'))) return true;

  console.log('Building the client ...');
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: join(root, 'client'),
    // The build needs the pinned Node even where the machine has an older one.
    env: {
      ...process.env,
      PATH: `${dirname(pinnedNode)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (result.status === 0) {
    writeStamp('client-built-from', sources);
    return true;
  }
  console.error([result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n').trim());
  console.error('\nThe client could not be built; the lines above say why.');
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(buildClient() ? 0 : 1);
