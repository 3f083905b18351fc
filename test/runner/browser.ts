import { existsSync } from 'node:fs';
import { findChromium } from '#support/chromium.ts';
import { run } from './command.ts';

/** apt-get is only ours to call where it needs no password and nobody to answer. */
function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

async function install(): Promise<void> {
  console.log('Installing Chromium for the browser tests ...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const lines = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ];
  for (const line of lines) {
    const { succeeded, output } = await run({ line, env });
    // A failed update may still leave a list that is good enough to install from.
    if (!succeeded) console.log(output.trim());
  }
}

/** @returns the browser for the browser tests, or undefined after telling what to install */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (mayInstall()) await install();
  const installed = findChromium();
  if (installed === undefined) {
    console.log(
      'No browser for the browser tests. Install Chromium or Chrome, or set CHROME_PATH to one, and run again.',
    );
  }
  return installed;
}
