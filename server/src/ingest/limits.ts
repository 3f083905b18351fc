const mebibyte = 1024 * 1024;

/** What an import may cost. Source: reliability.md 3.3. */
export const INGEST_LIMITS = {
  /** What is sent, packed or not. */
  uploadBytes: 20 * mebibyte,
  unpackedBytes: 200 * mebibyte,
  entryBytes: 32 * mebibyte,
  archiveEntries: 2_000,
  /** Unpacked to packed, for each entry that is worth looking at. */
  ratio: 100,
  ratioFromBytes: mebibyte,
  /** Of the worker's heap. */
  heapMegabytes: 256,
  workMs: 30_000,
  /** Files that are read at one time, each in a thread of its own; what comes meanwhile waits. */
  parallel: 2,
  waiting: 8,
  /** Shown before they are added. */
  previewEntries: 500,
  listedSkips: 1_000,
  /** Events of one timeline, however they came. */
  timelineEntries: 5_000,
} as const;
