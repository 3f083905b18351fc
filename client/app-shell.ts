import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Everything that a reload needs when the network is gone. */
const KEPT = /\.(?:js|css|woff2)$/u;

/**
 * Writes `sw.js`, the service worker that makes a reload work offline, with the list of the hashed files of this build.
 */
export function appShell(): Plugin {
  return {
    name: 'app-shell',
    apply: 'build',
    generateBundle: {
      // After Vite has taken out the empty scripts of style-only chunks: a file that is not there fails the whole install.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle).filter((name) => name.startsWith('assets/') && KEPT.test(name));
        const version = createHash('sha256').update(files.toSorted().join('\n')).digest('hex').slice(0, 12);
        const template = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
        const source = template
          .replace('__VERSION__', version)
          .replace('__FILES__', JSON.stringify(['/', '/icon.svg', ...files.map((name) => `/${name}`)]));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
