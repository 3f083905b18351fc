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

/** What is to be read. Text formats come as text; an archive comes as its files, already unpacked within limits. */
export interface IngestInput {
  readonly content: string;
  /** The files of a ZIP by their paths; undefined for a plain text. */
  readonly files?: ReadonlyMap<string, string>;
  /** IANA name: the zone of times that name none. Undefined: nobody has said. */
  readonly timeZone?: string;
  /** Calendar date `YYYY-MM-DD`: the day of times that name none. Undefined: nobody has said. */
  readonly date?: string;
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

/**
 * What was read. `entries.length + skipped.length === records`: nothing gets lost without a word.
 */
export interface IngestResult {
  readonly format: IngestFormat;
  /** Earliest first. */
  readonly entries: readonly IngestedEntry[];
  readonly skipped: readonly SkippedRecord[];
  /** How many records the source holds. */
  readonly records: number;
  /** Everybody whom the source names, once each. */
  readonly people: readonly IngestedPerson[];
  /** The title of the incident, when the source has one. */
  readonly title: string | null;
}

/** Why nothing could be read: one clear error, and nothing is added. */
export type IngestRefusal =
  /** No format, or not the one that was said. */
  | 'unknown-format'
  /** It is that format, but broken: not JSON, a ZIP that is cut off. */
  | 'malformed'
  /** Not UTF-8 text. */
  | 'bad-encoding'
  /** More than the limits allow, unpacked or packed. */
  | 'too-large'
  /** Nothing in it that could become an event. */
  | 'empty'
  /** Its times name no day; ask, then read again with `date`. */
  | 'needs-date'
  /** Its times name no zone; ask, then read again with `timeZone`. */
  | 'needs-time-zone';

/** Reads one format. Pure; never throws, whatever the input. */
export type IngestReader = (input: IngestInput) => Outcome<IngestResult, IngestRefusal>;
