import { z } from 'zod';
import { COLUMN_ROLES, DAY_ORDERS, INGEST_FORMATS, type IngestedEntry } from '#ingest/ingest.ts';
import { instant } from './instant.ts';
import type { IngestResult, IngestNote, IngestedPerson, SkippedRecord, TableColumns } from '#ingest/ingest.ts';

const inUtc = instant.transform((time) => new Date(time).toISOString());

/** How a file is read and what of it is taken: the fields of `POST /api/postmortems/:id/ingest` beside the file itself. */
export const IngestOptions = z.strictObject({
  /** Left out or `auto`: to be found out. */
  format: z.enum([...INGEST_FORMATS, 'auto']).optional(),
  /** IANA name, for times that name no zone. */
  timeZone: z.string().max(64).optional(),
  /** For times that name no day. */
  date: z.iso.date().optional(),
  /** Of days in numbers that may be two. */
  dayOrder: z.enum(DAY_ORDERS).optional(),
  columns: z.partialRecord(z.enum(COLUMN_ROLES), z.int().min(0).max(200)).optional(),
  from: inUtc.optional(),
  to: inUtc.optional(),
  sources: z.array(z.string().max(300)).max(500).optional(),
  /** Refs of entries that are not wanted. */
  without: z.array(z.string().max(200)).max(5_000).optional(),
  /** Only look: nothing is added. */
  dryRun: z.boolean().optional(),
});
export type IngestOptions = z.infer<typeof IngestOptions>;

/** The same as JSON, with the text itself; larger files and archives come as multipart, `file` and `options`. */
export const IngestBody = IngestOptions.extend({ content: z.string().max(2_000_000) });
export type IngestBody = z.infer<typeof IngestBody>;

/** An entry in the answer. */
export interface IngestPreviewEntry extends IngestedEntry {
  /** It is in the timeline already and is not added again. */
  readonly known: boolean;
}

/** The answer of `POST /api/postmortems/:id/ingest`. */
export interface IngestAnswer {
  readonly format: IngestResult['format'];
  /** The title of the incident, when the source has one. */
  readonly title: string | null;
  /** How many the file holds. */
  readonly records: number;
  /** How many entries the selection takes; `entries` has the earliest of them. */
  readonly selected: number;
  /** How many of those were not in the timeline. */
  readonly fresh: number;
  /** How many more events the timeline takes. */
  readonly room: number;
  readonly entries: readonly IngestPreviewEntry[];
  /** How many were added, and as what; 0 for a dry run. */
  readonly added: number;
  readonly addedIds: readonly string[];
  /** How many records are left out as broken or as no event. */
  readonly skippedCount: number;
  /** The first of them. */
  readonly skipped: readonly SkippedRecord[];
  /** Over the whole file, most entries first. */
  readonly sources: readonly { readonly source: string; readonly entries: number }[];
  readonly people: readonly IngestedPerson[];
  readonly notes: readonly IngestNote[];
  /** It is no UTF-8, and was read as Windows-1252: letters with accents may be wrong. */
  readonly isGuessed: boolean;
  readonly table?: TableColumns | undefined;
}

/** An address under which other programs report events, in the answer of `GET /api/postmortems/:id/hooks`. */
export interface ListedHook {
  readonly id: string;
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  /** How many events came by it. */
  readonly received: number;
}
/** Answer of `GET /api/postmortems/:id/hooks`. */
export interface HookList {
  readonly hooks: readonly ListedHook[];
}

/** The answer of `POST /api/hooks/:token`. */
export interface HookAnswer {
  readonly added: number;
  readonly skipped: readonly SkippedRecord[];
}
