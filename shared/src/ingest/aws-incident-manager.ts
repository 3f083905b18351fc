import type { Outcome } from '#lang/outcome.ts';
import { draftInTurn, readJson, type FoundRecords, type Meaning, type RecordDraft } from './collect-records.ts';
import type { IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import {
  capitalised,
  field,
  firstText,
  isRecord,
  joined,
  list,
  name,
  parseJson,
  text,
  words,
  type JsonRecord,
} from './json-records.ts';
import { ownTimes, type OwnTime } from './own-times.ts';

/**
 * AWS Systems Manager Incident Manager: timeline events (`event` of `get-timeline-event`, several of them in a list, or
 * `eventSummaries` of `list-timeline-events`, which have no text of their own), and an `incidentRecord`. Times are ISO 8601
 * from the command line and seconds since 1970 from the API; `eventData` is a text that mostly holds JSON.
 */
export function readAwsIncidentManager(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findAwsIncidentManager);
}

/** The records in a JSON of Incident Manager; undefined when it is none. */
function findAwsIncidentManager(json: unknown): FoundRecords | undefined {
  const record = field(json, 'incidentRecord');
  const events = eventsIn(json);
  if (events === undefined && !isRecord(record)) return undefined;
  return {
    format: 'aws-incident-manager',
    drafts: draftInTurn([...(isRecord(record) ? [record] : []), ...(events ?? [])], (each) =>
      each === record ? incidentDrafts(each) : [eventDraft(each)],
    ),
    title: firstText(field(record, 'title')),
  };
}

const SOURCE = 'AWS Incident Manager';

function eventsIn(json: unknown): readonly unknown[] | undefined {
  if (isEvent(json)) return [json];
  const single = field(json, 'event');
  if (isEvent(single)) return [single];
  const lists = [json, ...['eventSummaries', 'events', 'timelineEvents'].map((key) => field(json, key))];
  const found = lists.find(Array.isArray);
  if (found === undefined) return undefined;
  const events = list(found).map((entry) => (isEvent(field(entry, 'event')) ? field(entry, 'event') : entry));
  return events.length === 0 || events.some(isEvent) ? events : undefined;
}

function isEvent(record: unknown): boolean {
  return field(record, 'eventTime') !== undefined || field(record, 'eventId') !== undefined;
}

const OWN_WORDS = new Set(['custom event', 'note']);

/** What is done by the service itself, by the name of the event. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/\bincident trigger\b/u, { phase: 'detection', milestone: 'detected' }],
  [/\backnowledgement\b/u, { phase: 'response', milestone: 'responded' }],
];

function eventDraft(record: JsonRecord): RecordDraft {
  const kind = words(field(record, 'eventType')).replace(/^ssm /u, '');
  const data = dataOf(field(record, 'eventData'));
  const isOwnWords = kind === '' || OWN_WORDS.has(kind);
  if (isOwnWords && field(record, 'eventData') === undefined) {
    return { reason: 'The list has no text for it: get it by get-timeline-event.' };
  }
  const isResolved = name(field(data, 'status')).toUpperCase() === 'RESOLVED';
  const meaning: Meaning = MEANINGS.find(([pattern]) => pattern.test(kind))?.[1] ?? {
    phase: isOwnWords ? 'note' : 'response',
  };
  const says = dataText(data);
  return {
    id: name(field(record, 'eventId')),
    at: field(record, 'eventTime'),
    ...(isResolved ? { phase: 'resolution', milestone: 'resolved' } : meaning),
    text: isOwnWords ? says : joined(': ', capitalised(kind), says),
    source: SOURCE,
  };
}

function dataOf(eventData: unknown): unknown {
  return typeof eventData === 'string' ? (parseJson(eventData) ?? eventData) : eventData;
}

const TEXTS = ['note', 'message', 'text', 'summary', 'description', 'title'];
const FIELDS = 8;

/** What is written in it, or else its plain fields by their names. */
function dataText(data: unknown): string {
  if (!isRecord(data)) return text(data);
  const written = firstText(...TEXTS.map((key) => field(data, key)));
  if (written !== '') return written;
  const fields = Object.entries(data).map(([key, value]) => [words(key), text(value)] as const);
  const plain = fields.filter(([key, value]) => key !== '' && value !== '').slice(0, FIELDS);
  return plain.map(([key, value]) => `${key} ${value}`).join(', ');
}

const MOMENTS: readonly OwnTime[] = [
  { key: 'creationTime', says: 'Incident opened', phase: 'detection', milestone: 'detected' },
  { key: 'resolvedTime', says: 'Incident resolved', phase: 'resolution', milestone: 'resolved' },
];

function incidentDrafts(record: JsonRecord): readonly RecordDraft[] {
  const [arn, title] = [name(field(record, 'arn')), firstText(field(record, 'title'))];
  return ownTimes(record, MOMENTS, { id: arn, title, source: SOURCE });
}
