import type { IngestedEntry, IngestFormat, IngestRefusal } from '@debrief/shared/ingest/ingest.ts';
import type { Outcome } from '@debrief/shared/lang/outcome.ts';
import type { IngestAnswer, IngestOptions } from '@debrief/shared/protocol/ingest.ts';

/** What of a source is wanted, times in UTC; what is left out is not a condition. */
export type IngestSelection = Pick<IngestOptions, 'from' | 'to' | 'sources' | 'without'>;

/** A file to be read in a worker. Its bytes are given away. */
export interface IngestJob extends Pick<IngestOptions, 'timeZone' | 'date' | 'dayOrder' | 'columns'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whoever sent it says that it is a ZIP. */
  readonly isSentAsArchive?: boolean;
  /** Undefined: to be found out. */
  readonly format?: IngestFormat | undefined;
  readonly selection: IngestSelection;
  /** At most so many entries come back, the earliest. */
  readonly maxEntries: number;
}

/** What was read, as much of it as was asked for: the answer, before anything is added. */
export interface IngestReading extends Omit<
  IngestAnswer,
  'selected' | 'fresh' | 'room' | 'entries' | 'added' | 'addedIds'
> {
  /** How many entries the selection takes. */
  readonly selectedCount: number;
  /** The refs of the earliest of them: as many as a timeline takes, and one more. */
  readonly refs: readonly string[];
  /** The earliest of them. */
  readonly entries: readonly IngestedEntry[];
}

/** What the worker answers. */
export type IngestOutcome = Outcome<IngestReading, IngestRefusal>;
