import type { Outcome } from '#lang/outcome.ts';
import {
  draftEach,
  draftInTurn,
  readJson,
  type FoundRecords,
  type Meaning,
  type Origin,
  type RecordDraft,
} from './collect-records.ts';
import type { IngestedPerson, IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import { field, firstText, isRecord, joined, list, name, partId, person, type JsonRecord } from './json-records.ts';

/**
 * incident.io, API v2: `incident` or `incidents[]` with their timestamps, `incident_updates[]`, and `follow_ups[]`, which
 * are actions and so no events; alone, together, or as a bare list.
 */
export function readIncidentIo(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findIncidentIo);
}

/** The records in a JSON of incident.io; undefined when it is none. */
function findIncidentIo(json: unknown): FoundRecords | undefined {
  const records = recordsIn(json);
  if (records === undefined) return undefined;
  const incidents = records.filter(isIncident);
  const [incident] = incidents.length === 1 ? incidents : [];
  // The incident that the updates are of, when there is just one.
  const origin = { source: sourceOf(incident), url: field(incident, 'permalink') };
  const isMixed = incidents.length > 1;
  const drafts = draftInTurn(records, (record) => draftsOf(record, origin));
  const title = firstText(field(incident, 'name'));
  return { format: 'incident-io', drafts, title, isMixed, people: incidents.flatMap(assigned) };
}

function recordsIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json.length === 0 || json.some(isKnown) ? list(json) : undefined;
  const lists = ['incidents', 'incident_updates', 'follow_ups'].map((key) => field(json, key)).filter(Array.isArray);
  const single = ['incident', 'incident_update', 'follow_up'].map((key) => field(json, key)).filter(isRecord);
  if (lists.length + single.length > 0) return [...single, ...lists.flat()];
  return isKnown(json) ? [json] : undefined;
}

function isKnown(record: unknown): boolean {
  return isIncident(record) || isFollowUp(record) || field(record, 'new_incident_status') !== undefined;
}

function isIncident(record: unknown): boolean {
  return ['incident_timestamp_values', 'incident_status'].some((key) => field(record, key) !== undefined);
}

function isFollowUp(record: unknown): boolean {
  return field(record, 'incident_id') !== undefined && field(record, 'title') !== undefined;
}

function draftsOf(record: JsonRecord, origin: Origin): readonly RecordDraft[] {
  if (isIncident(record)) return incidentDrafts(record);
  if (isFollowUp(record)) return [{ reason: 'A follow-up is an action, not an event.' }];
  return [
    {
      id: name(field(record, 'id')),
      at: field(record, 'created_at'),
      phase: 'communication',
      text: updateText(record),
      speaker: userOf(field(record, 'updater', 'user')),
      ...origin,
    },
  ];
}

function updateText(record: JsonRecord): string {
  const status = name(field(record, 'new_incident_status', 'name'));
  const severity = name(field(record, 'new_severity', 'name'));
  const changes = joined(', ', status && `Status: ${status}`, severity && `Severity: ${severity}`);
  return joined('\n', firstText(field(record, 'message')), changes);
}

/** The names of timestamps are the organisation's own: these are the built-in ones, and what they are plainly called. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:impact |incident )?start(?:ed)?\b/iu, { phase: 'trigger', milestone: 'started' }],
  [/^(?:impact )?(?:reported|detected)\b/iu, { phase: 'detection', milestone: 'detected' }],
  [/^(?:acknowledged|responded)\b/iu, { phase: 'response', milestone: 'responded' }],
  [/^(?:identified|diagnosed)\b/iu, { phase: 'response', milestone: 'diagnosed' }],
  [/^(?:fixed|mitigated|stabili[sz]ed|impact ended)\b/iu, { phase: 'mitigation', milestone: 'mitigated' }],
  [/^resolved\b/iu, { phase: 'resolution', milestone: 'resolved' }],
  [/^accepted\b/iu, { phase: 'response', milestone: null }],
];

function incidentDrafts(incident: JsonRecord): readonly RecordDraft[] {
  const [id, title] = [name(field(incident, 'id')), firstText(field(incident, 'name'))];
  const base = { source: sourceOf(incident), url: field(incident, 'permalink') };
  const set = list(field(incident, 'incident_timestamp_values')).filter((value) => timeOf(value) !== null);
  const declared = {
    id: partId(id, 'created_at'),
    at: field(incident, 'created_at'),
    speaker: userOf(field(incident, 'creator', 'user')),
  };
  return [
    { ...base, ...declared, phase: 'response', text: joined(': ', 'Incident declared', title) },
    ...draftEach(set, (value): RecordDraft => {
      const called = firstText(field(value, 'incident_timestamp', 'name')).replace(/\s+at$/iu, '');
      const meaning = MEANINGS.find(([pattern]) => pattern.test(called))?.[1] ?? { phase: 'note', milestone: null };
      const stampId = name(field(value, 'incident_timestamp', 'id')) || called;
      const said = {
        id: partId(id, stampId),
        at: timeOf(value),
        text: called === '' ? '' : joined(': ', called, title),
      };
      return { ...base, ...said, ...meaning };
    }),
  ];
}

/** A timestamp that nobody has set yet is no record: the incident just has not come that far. */
function timeOf(value: unknown): unknown {
  return field(value, 'value', 'value') ?? null;
}

function sourceOf(incident: unknown): string {
  return joined(' ', 'incident.io', name(field(incident, 'reference')));
}

function userOf(user: unknown): IngestedPerson | null {
  return person(field(user, 'name'));
}

function assigned(incident: unknown): readonly (IngestedPerson | null)[] {
  const assignments = list(field(incident, 'incident_role_assignments'));
  return assignments.map((assignment) => userOf(field(assignment, 'assignee')));
}
