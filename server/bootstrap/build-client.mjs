// Plain JavaScript for Node >= 18: `npm start` and the tests both call it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { pinnedNode, readStamp, root, writeStamp } from './ensure-installed.mjs';

/** Whatever changes the bundle, and a little more: a build too many is cheap, an old page is not. */
const inputs = ['client', 'shared/src', 'shared/package.json', 'tsconfig.base.json', 'pnpm-lock.yaml'];
const notRead = new Set(['node_modules', 'dist']);

function* filesBelow(path) {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  const names = readdirSync(path).filter((name) => !notRead.has(name));
  for (const name of names.sort()) yield* filesBelow(join(path, name));
}

/** Content, not time: a checkout or a branch switch touches files without changing them. */
function hashInputs() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(join(root, input)))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
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
    env: {
      ...process.env,
      // The build needs the pinned Node even where the machine has an older one.
      PATH: [dirname(pinnedNode), process.env.PATH].join(delimiter),
    },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (result.status === 0) {
    writeStamp('client-built-from', sources);
    return true;
  }
  const output = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n').trim();
  // The bundler colours each character of a quoted line, terminal or not.
  console.error(stripVTControlCharacters(output));
  console.error('\nThe client could not be built; the lines above say why.');
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(buildClient() ? 0 : 1);
