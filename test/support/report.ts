import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a proof's figures to `test/reports/<name>.json`, because a passed test says only that it passed. */
export function report(name: string, figures: Readonly<Record<string, unknown>>): void {
  const file = join(dirname(import.meta.dirname), 'reports', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(name, JSON.stringify(figures));
}
