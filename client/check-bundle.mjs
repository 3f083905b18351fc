// Fails when the JavaScript that a screen loads before it shows is over its limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const kilobyte = 1000;

const screens = [
  { name: 'join', entries: ['index.html', 'src/features/join/JoinPage.tsx'], limit: 150 },
  { name: 'meeting', entries: ['index.html', 'src/app/MeetingLayout.tsx', 'src/app/MeetingRoute.tsx'], limit: 400 },
  { name: 'prep', entries: ['index.html', 'src/app/MeetingLayout.tsx', 'src/app/PrepRoute.tsx'], limit: 400 },
];

/** Loaded only when a stage needs them: none of these may be in a screen's first load. */
const lazy = [/xyflow/u, /tiptap|prosemirror/u];

/** The entry's chunk and all that it imports statically. */
function closure(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the build has no ${key}: is it still a lazy route?`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of chunk.imports ?? []) closure(imported, seen);
  return seen;
}

let failed = false;
for (const { name, entries, limit } of screens) {
  const keys = new Set(entries.flatMap((entry) => [...closure(entry)]));
  const files = [...new Set([...keys].map((key) => manifest[key].file))];
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0) / kilobyte;
  const early = files.filter((file) => lazy.some((pattern) => pattern.test(file)));
  const ok = size <= limit && early.length === 0;
  failed ||= !ok;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${size.toFixed(1)} of ${limit} KB gzip in ${files.length} files`);
  if (early.length > 0) console.log(`     loaded too early: ${early.join(', ')}`);
}
process.exit(failed ? 1 : 0);
