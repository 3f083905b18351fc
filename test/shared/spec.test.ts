import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const tests = dirname(import.meta.dirname);

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, id]) => id ?? '');
}

const rules = idsIn(readFileSync(join(tests, '../shared/SPEC.md'), 'utf8'), /^- \*\*([A-Z][A-Z0-9]*-\d+)\*\*/gm);
const cited = globSync('{shared,server,client,contract,simulation,browser}/**/*.ts', { cwd: tests })
  .filter((file) => !file.includes('node_modules'))
  .flatMap((file) => idsIn(readFileSync(join(tests, file), 'utf8'), /\[([A-Z][A-Z0-9]*-\d+)\]/g));

test('every rule of SPEC.md has a test, every test that cites a rule cites one that is there, and no number is given twice', () => {
  expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([]);
  expect([...new Set(cited)].toSorted()).toEqual(rules.toSorted());
});
