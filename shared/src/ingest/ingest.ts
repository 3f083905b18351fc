import type { Phase, Milestone } from '#domain/timeline.ts';
import type { Outcome } from '#lang/outcome.ts';

/** Everything that can be read, as the dialog and `POST …/ingest` name it. */
export const INGEST_FORMATS = [
  'slack-export',
  'slack-paste',
  'pagerduty',
  'opsgenie',
  'statuspage',
  'alertmanager',
  'grafana',
  'incident-io',
  'firehydrant',
  'rootly',
  'aws-incident-manager',
  'better-stack',
  'csv',
  'markdown-table',
] as const;
export type IngestFormat = (typeof INGEST_FORMATS)[number];

/** Records of one input: what a Slack export of a busy workspace holds, of which a timeline takes a few. */
export const MAX_RECORDS = 200_000;
/** Characters of one event's text, as `length` counts them; what is longer is cut, with a note. */
export const MAX_TEXT = 2000;

/** What a column of a table can hold. `time` may hold the date as well; `date` is for tables that have it apart. */
export const COLUMN_ROLES = ['time', 'date', 'end', 'title', 'text', 'phase', 'speaker', 'source', 'url'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column holds what: places from 0. A role that is not there is in no column. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, number>>>;

/** A table as it was understood, to be shown and changed before it is read again with other `columns`. */
export interface TableColumns {
  /** As the table heads them; `Column 1` … when its first row is none of headings. */
  readonly headings: readonly string[];
  readonly columns: ColumnMapping;
  /** The first rows, cell by cell, at most {@link TABLE_SAMPLE_ROWS}. */
  readonly sample: readonly (readonly string[])[];
}

/** How many rows of a table are shown beside its mapping. */
export const TABLE_SAMPLE_ROWS = 3;

/** In which order the numbers of a day stand, where the year is not the first. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** What is to be read. Text formats come as text; an archive comes as its files, already unpacked within limits. */
export interface IngestInput {
  readonly content: string;
  /** The files of a ZIP by their paths; undefined for a plain text. */
  readonly files?: ReadonlyMap<string, string>;
  /** IANA name: the zone of times that name none. Undefined: nobody has said. */
  readonly timeZone?: string;
  /** Calendar date `YYYY-MM-DD`: the day of times that name none. Undefined: nobody has said. */
  readonly date?: string;
  /** How days in numbers such as `03/04/2025` are meant, where the day itself does not tell it. Undefined: as others tell. */
  readonly dayOrder?: DayOrder;
  /** For a table: which column holds what, instead of what its headings say. */
  readonly columns?: ColumnMapping;
  /** For a Slack export: the only channels to read, by name or id. Undefined: all but direct messages. */
  readonly channels?: readonly string[];
}

/** Somebody whom the source names. */
export interface IngestedPerson {
  readonly name: string;
  /** As the source says it, e.g. a Slack title; empty when it says nothing. */
  readonly jobTitle: string;
}

/** One event as it would be added to the timeline. */
export interface IngestedEntry {
  /** Identifies the record in its source, e.g. `slack:C01:1700000000.000100`: importing twice adds it once. At most 200 characters. */
  readonly ref: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** ISO 8601 UTC; null for a moment. */
  readonly endAt: string | null;
  readonly phase: Phase;
  /** The moment of the incident that the source says this is. */
  readonly milestone: Milestone | null;
  /** Markup decoded to plain text: names for mentions, addresses for links, characters for entities. */
  readonly text: string;
  readonly speaker: IngestedPerson | null;
  /** E.g. `Slack #incident-42`, `PagerDuty #123`. */
  readonly source: string;
  /** http or https; null when the source has none. */
  readonly url: string | null;
}

/** A record that was not taken, and why, in words for the person who imports. */
export interface SkippedRecord {
  /** From 1: a line of a text, else the record's place in its list. */
  readonly line: number;
  readonly reason: string;
}

/** Something about a record that was taken which its reader should look at, in words. */
export interface IngestNote {
  /** As in {@link SkippedRecord}. */
  readonly line: number;
  readonly note: string;
}

/**
 * What was read. `entries.length + skipped.length === records`: nothing gets lost without a word.
 */
export interface IngestResult {
  /** `webhook`: the generic JSON that is sent to a postmortem's own address; it is no format of the dialog. */
  readonly format: IngestFormat | 'webhook';
  /** Earliest first. */
  readonly entries: readonly IngestedEntry[];
  readonly skipped: readonly SkippedRecord[];
  /** How many records the source holds. */
  readonly records: number;
  /** Everybody whom the source names, once each. */
  readonly people: readonly IngestedPerson[];
  /** The title of the incident, when the source has one. */
  readonly title: string | null;
  /** What was changed or guessed on the way; absent when nothing was. */
  readonly notes?: readonly IngestNote[];
  /** For a table: how its columns were understood. */
  readonly table?: TableColumns;
}

/** Why nothing could be read: one clear error, and nothing is added. */
export type IngestRefusal =
  /** No format, or not the one that was said. */
  | 'unknown-format'
  /** It is that format, but broken: not JSON, a ZIP that is cut off. */
  | 'malformed'
  /** No text in an encoding that can be told. */
  | 'bad-encoding'
  /** More than the limits allow, unpacked or packed. */
  | 'too-large'
  /** Nothing in it that could become an event. */
  | 'empty'
  /** Its times name no day; ask, then read again with `date`. */
  | 'needs-date'
  /** Its times name no zone; ask, then read again with `timeZone`. */
  | 'needs-time-zone'
  /** Neither; asked at once, so that nobody is asked twice. */
  | 'needs-date-and-time-zone';

/** Reads one format. Pure; never throws, whatever the input. */
export type IngestReader = (input: IngestInput) => Outcome<IngestResult, IngestRefusal>;
