import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { IngestRefusal } from '@debrief/shared/ingest/ingest.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { decodeText } from './decode-text.ts';
import { INGEST_LIMITS } from './limits.ts';

const ZIP_SIGNATURES = ['PK\u0003\u0004', 'PK\u0005\u0006'];
const FILE_TYPE_BITS = 0o170_000;
const SYMBOLIC_LINK = 0o120_000;

/** Thrown within this file to leave the reading of an archive. */
class RefusedArchive extends Error {
  readonly refusal: IngestRefusal;

  constructor(refusal: IngestRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** True when the bytes begin as a ZIP does. */
export function isArchive(bytes: Uint8Array): boolean {
  return ZIP_SIGNATURES.includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
}

/**
 * The JSON files of a ZIP by their names, which are never used as paths. Nothing is believed that the archive says of its
 * own sizes: what grows beyond {@link INGEST_LIMITS} while it is unpacked is given up.
 */
export async function unpackArchive(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome<ReadonlyMap<string, string>, IngestRefusal>> {
  try {
    return accept(await unpack(await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))));
  } catch (error) {
    // Whatever else the library throws: it is not a ZIP that anybody can read.
    return refuse(error instanceof RefusedArchive ? error.refusal : 'malformed');
  }
}

async function unpack(archive: ZipFile): Promise<ReadonlyMap<string, string>> {
  if (archive.entryCount > INGEST_LIMITS.archiveEntries) throw new RefusedArchive('too-large');
  const files = new Map<string, string>();
  const places = new Set<number>();
  let unpackedBytes = 0;
  for await (const entry of archive.eachEntry()) {
    checkPlace(entry, places);
    if (!entry.fileName.toLowerCase().endsWith('.json')) continue;
    unpackedBytes += entry.uncompressedSize;
    if (unpackedBytes > INGEST_LIMITS.unpackedBytes) throw new RefusedArchive('too-large');
    files.set(entry.fileName, await unpackEntry(archive, entry));
  }
  return files;
}

/** Two entries that share their bytes multiply them; a link is not a file. */
function checkPlace(entry: Entry, places: Set<number>): void {
  const { relativeOffsetOfLocalHeader: place, externalFileAttributes } = entry;
  const isLink = ((externalFileAttributes >>> 16) & FILE_TYPE_BITS) === SYMBOLIC_LINK;
  if (isLink || places.has(place)) throw new RefusedArchive('malformed');
  places.add(place);
}

async function unpackEntry(archive: ZipFile, entry: Entry): Promise<string> {
  const { uncompressedSize, compressedSize } = entry;
  const isBomb =
    uncompressedSize > INGEST_LIMITS.ratioFromBytes && uncompressedSize > compressedSize * INGEST_LIMITS.ratio;
  if (uncompressedSize > INGEST_LIMITS.entryBytes || isBomb) throw new RefusedArchive('too-large');
  // The library ends the stream with an error at the first byte beyond the size that was said.
  const unpacked = await buffer(await archive.openReadStreamPromise(entry));
  if (crc32(unpacked) !== entry.crc32) throw new RefusedArchive('malformed');
  const text = decodeText(unpacked);
  if (text === undefined) throw new RefusedArchive('bad-encoding');
  return text;
}
