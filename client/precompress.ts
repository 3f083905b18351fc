import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Fonts are compressed already; a file of one packet gains nothing. */
const WORTH_IT = /\.(?:js|css|html|svg|webmanifest)$/u;
const SMALLEST_BYTES = 1_400;
/** Two levels below the best, which takes ten times as long for the last percent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Lays a `.br` and a `.gz` beside each file, so that the server sends them without working for each visitor. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir = 'dist' }, bundle) {
        for (const name of Object.keys(bundle)) {
          if (!WORTH_IT.test(name)) continue;
          const file = join(dir, name);
          const content = readFileSync(file);
          if (content.length < SMALLEST_BYTES) continue;
          writeFileSync(`${file}.br`, brotliCompressSync(content, BROTLI));
          writeFileSync(`${file}.gz`, gzipSync(content));
        }
      },
    },
  };
}
