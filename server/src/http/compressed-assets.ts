import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is worth compressing; fonts and images are compressed already. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export type Encoding = 'br' | 'gzip';

const compressors: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Buffer>>> = {
  // Of eleven levels the one that is still fast: the first who asks waits for it.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** A file as it goes over the wire. */
export interface CompressedAsset {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/**
 * The client's hashed files, compressed when they are asked for first and kept: under one name there is only ever one
 * content, and all of them together are smaller than one photo.
 */
export class CompressedAssets {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #kept = new Map<string, Promise<Buffer>>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#names = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => extname(name) in types) : []);
  }

  /** Undefined for a name that is not there, or not worth it: then the file goes out as it is. */
  async find(name: string, encoding: Encoding): Promise<CompressedAsset | undefined> {
    const contentType = types[extname(name)];
    if (contentType === undefined || !this.#names.has(name)) return undefined;
    const key = `${encoding} ${name}`;
    const bytes = this.#kept.get(key) ?? readFile(join(this.#folder, name)).then(compressors[encoding]);
    this.#kept.set(key, bytes);
    return { bytes: await bytes, contentType };
  }
}

/** The best encoding that the browser takes. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = new Set((acceptEncoding ?? '').split(',').map((part) => part.trim()));
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}
