import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';

const root = dirname(dirname(import.meta.dirname));
const planted: string[] = [];

interface Violation {
  /** Folder from the checkout; it may be one that does not exist yet. */
  readonly folder: string;
  readonly line: string;
}

/** @returns what oxlint says about a file with that one line; an empty list means it had nothing to object */
async function lint({ folder, line }: Violation): Promise<readonly string[]> {
  const file = join(root, folder, `planted-violation-${process.pid}.ts`);
  planted.push(mkdirSync(dirname(file), { recursive: true }) ?? file, file);
  writeFileSync(file, `${line}\n`);
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = promisify(execFile)(process.execPath, [oxlint, '--format', 'json', file], { cwd: root });
  const { stdout } = await run.catch((error: { readonly stdout: string }) => error);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { code: string; message: string }[] };
  return diagnostics.map((diagnostic) => diagnostic.code);
}

// Also after a failure: a planted file left behind would fail every later lint.
afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path, { recursive: true, force: true });
});

const boundary = 'eslint(no-restricted-imports)';

/** The guard has been silent in other tools after an upgrade; each kind of law is seen to refuse once. */
const violations: Readonly<Record<string, Violation>> = {
  'a layer above': { folder: 'shared/src/domain', line: "import '#document/shape.ts';" },
  'a folder that the table does not give': { folder: 'server/src/commands', line: "import '#rooms/rooms.ts';" },
  'a value where only types may come in': {
    folder: 'server/src/access',
    line: "export { openStorage } from '#storage/storage.ts';",
  },
  'a value of a folder whose subfolder alone gives values': {
    folder: 'server/src/commands',
    line: "export { openStorage } from '#storage/storage.ts';",
  },
  'another package': { folder: 'server/src/http', line: "import '@debrief/client/main.tsx';" },
  'a library outside of its home': { folder: 'shared/src/domain', line: "import 'yjs';" },
  'a dynamic import': { folder: 'shared/src/domain', line: "export const shape = import('#document/shape.ts');" },
  'a parent folder': { folder: 'shared/src/domain', line: "import '../lang/must.ts';" },
  'a parent folder in a test': { folder: 'test/shared', line: "import '../support/chromium.ts';" },
  'Node in the browser': { folder: 'shared/src/lang', line: "import 'node:fs';" },
  'a folder without a line in the table': { folder: 'server/src/unlisted-folder', line: "import '#rooms/rooms.ts';" },
};

describe('the import table is enforced', () => {
  test.each(Object.entries(violations))('%s is refused', async (_, violation) => {
    expect(await lint(violation)).toContain(boundary);
  });

  test('what the table gives is allowed', async () => {
    const line = "export type { CardId } from '#domain/ids.ts';";
    expect(await lint({ folder: 'shared/src/document', line })).not.toContain(boundary);
    const query = "export { findDraft } from '#storage/queries/drafts.ts';";
    expect(await lint({ folder: 'server/src/commands', line: query })).not.toContain(boundary);
    const types = "export type { Storage } from '#storage/storage.ts';";
    expect(await lint({ folder: 'server/src/access', line: types })).not.toContain(boundary);
  });
});

describe('what makes a run repeatable is enforced', () => {
  test.each([
    ['the time of day', 'export const now = (): number => Date.now();', 'eslint(no-restricted-properties)'],
    ['a timer', 'setTimeout(() => undefined, 1);', 'eslint(no-restricted-globals)'],
  ])('%s is refused in shared', async (_, line, code) => {
    expect(await lint({ folder: 'shared/src/domain', line })).toContain(code);
  });
});
