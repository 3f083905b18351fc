import type { Outcome } from '#lang/outcome.ts';
import {
  draftEach,
  draftInTurn,
  readJson,
  type EventDraft,
  type FoundRecords,
  type Meaning,
  type RecordDraft,
} from './collect-records.ts';
import { fingerprint } from './fingerprint.ts';
import type { IngestedPerson, IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import {
  capitalised,
  field,
  firstText,
  isRecord,
  joined,
  name,
  partId,
  person,
  words,
  type JsonRecord,
} from './json-records.ts';
import { ownTimes, type OwnTime } from './own-times.ts';

/**
 * Opsgenie: the logs and the notes of an alert (`data[]` with `log` or `note`), the timeline of an incident
 * (`data.entries[]`), and the times of a postmortem (`data.startTime`, `respondTime`, `resolveTime`, `endTime`).
 */
export function readOpsgenie(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findOpsgenie);
}

/** The records in a JSON of Opsgenie; undefined when it is none. */
function findOpsgenie(json: unknown): FoundRecords | undefined {
  const data = field(json, 'data') ?? json;
  const format = 'opsgenie';
  if (isRecord(data) && field(data, 'resolveTime') !== undefined) {
    return { format, drafts: draftInTurn([data], postmortemDrafts), title: firstText(field(data, 'title')) };
  }
  const records = field(data, 'entries') ?? data;
  if (!Array.isArray(records) || (records.length > 0 && !records.some(isKnown))) return undefined;
  return { format, drafts: draftEach(records, draftOf) };
}

function isKnown(record: unknown): boolean {
  return ['log', 'note', 'eventTime'].some((key) => field(record, key) !== undefined);
}

function draftOf(record: JsonRecord): RecordDraft {
  if (field(record, 'eventTime') !== undefined) return timelineDraft(record);
  return field(record, 'note') === undefined ? logDraft(record) : noteDraft(record);
}

/** The log is prose: only where it plainly tells of the alert itself, its course is taken from it. */
const COURSE: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:alert|incident)\b.{0,40}\bcreated\b/iu, { phase: 'detection', milestone: 'detected' }],
  [/^(?:alert|incident)\b.{0,40}\backnowledged\b/iu, { phase: 'response', milestone: 'responded' }],
  [/^(?:alert|incident)\b.{0,40}\b(?:closed|resolved)\b/iu, { phase: 'resolution', milestone: 'resolved' }],
];

function meaningOf(log: string): Meaning {
  return COURSE.find(([pattern]) => pattern.test(log))?.[1] ?? { phase: 'response' };
}

function logDraft(record: JsonRecord): EventDraft {
  const log = firstText(field(record, 'log'));
  return { ...alertDraft(record, log), ...meaningOf(log) };
}

function noteDraft(record: JsonRecord): EventDraft {
  return { ...alertDraft(record, firstText(field(record, 'note'))), phase: 'note' };
}

function alertDraft(record: JsonRecord, text: string): EventDraft {
  const [at, offset] = [field(record, 'createdAt'), name(field(record, 'offset'))];
  // An offset is a place in one alert's log: another alert may have the same.
  const id = partId(offset, fingerprint(text));
  return { id, at, phase: 'response', text, speaker: ownerOf(field(record, 'owner')), source: 'Opsgenie' };
}

function timelineDraft(record: JsonRecord): RecordDraft {
  if (field(record, 'hidden') === true) return { reason: 'It is hidden in the timeline of Opsgenie.' };
  const kind = capitalised(words(field(record, 'type')));
  const description = field(record, 'description');
  const content = firstText(field(description, 'content'), field(record, 'title', 'content'));
  const isOwnWords = name(field(record, 'type')) === 'CustomUserEntry';
  const actor = field(record, 'actor');
  return {
    id: name(field(record, 'id')),
    at: field(record, 'eventTime'),
    ...(isOwnWords ? { phase: 'note' } : meaningOf(kind)),
    text: isOwnWords ? content : joined(': ', kind, content),
    speaker: /^(?:user)?$/iu.test(name(field(actor, 'type'))) ? ownerOf(field(actor, 'name')) : null,
    source: 'Opsgenie',
  };
}

const TIMES: readonly OwnTime[] = [
  { key: 'startTime', says: 'Incident started', phase: 'trigger', milestone: 'started' },
  { key: 'respondTime', says: 'Responders acknowledged', phase: 'response', milestone: 'responded' },
  { key: 'resolveTime', says: 'Incident resolved', phase: 'resolution', milestone: 'resolved' },
  { key: 'endTime', says: 'Incident ended', phase: 'resolution' },
];

function postmortemDrafts(data: JsonRecord): readonly RecordDraft[] {
  const id = firstText(field(data, 'postmortemId'), field(data, 'rootIncident', 'id'));
  const number = name(field(data, 'rootIncident', 'tinyId'));
  const source = number === '' ? 'Opsgenie' : `Opsgenie #${number}`;
  return ownTimes(data, TIMES, { id, title: '', source });
}

/** Machines own logs too. */
function ownerOf(owner: unknown): IngestedPerson | null {
  return /^(?:system|opsgenie|api|n\/a)$/iu.test(name(owner)) ? null : person(owner);
}
