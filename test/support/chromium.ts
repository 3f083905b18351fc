import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join, relative, sep } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Without the background services Chromium does not call home, which a closed network answers with noise. */
const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/** Any revision will do, so the folder of the one that this playwright-core expects stands for its neighbours. */
function inPlaywrightCache(): string | undefined {
  const expected = chromium.executablePath();
  const parts = expected.split(sep);
  const revision = parts.findLastIndex((part) => part.startsWith('chromium-'));
  if (revision < 0) return undefined;
  const cache = parts.slice(0, revision).join(sep);
  const inside = relative(join(cache, parts[revision] ?? ''), expected);
  if (!existsSync(cache)) return undefined;
  const installed = readdirSync(cache).filter((name) => name.startsWith('chromium-'));
  return installed.map((name) => join(cache, name, inside)).find(existsSync);
}

/**
 * The browser of this machine: `CHROME_PATH`, else Chromium or Chrome on the PATH, else one that Playwright has downloaded.
 *
 * @returns its executable, or undefined when there is none
 * @throws {Error} when CHROME_PATH names no file: a typing error must not pick another browser
 */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named === undefined || named === '') return onPath() ?? inPlaywrightCache();
  if (existsSync(named)) return named;
  throw new Error(`CHROME_PATH is ${named}, and there is no such file`);
}

/**
 * Starts a headless browser with an empty profile; the caller closes it.
 *
 * @throws {Error} when there is no browser; `npm test` sees to one before it runs these tests
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found: install one, or set CHROME_PATH');
  // As root Chromium refuses to start its sandbox.
  const isRoot = process.getuid?.() === 0;
  return await chromium.launch({ executablePath, args: [...quietArguments, ...(isRoot ? ['--no-sandbox'] : [])] });
}
