import type {
  ColumnMapping,
  IngestedEntry,
  IngestFormat,
  IngestNote,
  IngestRefusal,
  IngestResult,
  IngestedPerson,
  SkippedRecord,
  TableColumns,
} from '@debrief/shared/ingest/ingest.ts';
import type { Outcome } from '@debrief/shared/lang/outcome.ts';

/** What of a source is wanted; what is left out is not a condition. */
export interface IngestSelection {
  /** ISO 8601 UTC, both ends included. */
  readonly from?: string;
  readonly to?: string;
  /** Only entries of these sources, as `IngestedEntry.source` names them. */
  readonly sources?: readonly string[];
  /** Refs of entries that are not wanted. */
  readonly without?: readonly string[];
}

/** A file to be read in a worker. Its bytes are given away. */
export interface IngestJob {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Undefined: to be found out. */
  readonly format?: IngestFormat;
  readonly timeZone?: string;
  readonly date?: string;
  readonly columns?: ColumnMapping;
  readonly selection: IngestSelection;
  /** At most so many entries come back, the earliest. */
  readonly maxEntries: number;
}

/** How many entries one source in the file has. */
export interface SourceCount {
  readonly source: string;
  readonly entries: number;
}

/** What was read, as much of it as was asked for. */
export interface IngestReading {
  readonly format: IngestResult['format'];
  readonly title: string | null;
  /** How many records the file holds, and how many of them are left out as broken or as no event. */
  readonly records: number;
  readonly skippedCount: number;
  /** The first of them. */
  readonly skipped: readonly SkippedRecord[];
  /** How many entries the selection takes. */
  readonly selectedCount: number;
  /** The earliest of them. */
  readonly entries: readonly IngestedEntry[];
  /** Over the whole file, most entries first. */
  readonly sources: readonly SourceCount[];
  readonly people: readonly IngestedPerson[];
  readonly notes: readonly IngestNote[];
  readonly table?: TableColumns;
}

/** What the worker answers. */
export type IngestOutcome = Outcome<IngestReading, IngestRefusal>;
