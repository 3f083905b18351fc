import type { Phase } from '#domain/timeline.ts';
import type { Outcome } from '#lang/outcome.ts';
import {
  draftEach,
  readJson,
  type FoundRecords,
  type Meaning,
  type Origin,
  type RecordDraft,
} from './collect-records.ts';
import { htmlToText } from './html-to-text.ts';
import type { IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import {
  capitalised,
  field,
  firstText,
  isRecord,
  joined,
  list,
  name,
  partId,
  person,
  words,
  type JsonRecord,
} from './json-records.ts';

/**
 * FireHydrant, API v1: the events of an incident (`data[]`, or a bare list), and an incident with its `milestones[]` and
 * `events[]`.
 */
export function readFirehydrant(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findFirehydrant);
}

/** The records in a JSON of FireHydrant; undefined when it is none. */
function findFirehydrant(json: unknown): FoundRecords | undefined {
  const incident = field(json, 'incident') ?? json;
  const records = recordsIn(json) ?? recordsIn(incident);
  if (records === undefined) return undefined;
  const place = {
    source: joined(' #', 'FireHydrant', name(field(incident, 'number'))),
    url: field(incident, 'incident_url'),
  };
  const incidentId = name(field(incident, 'id'));
  return {
    format: 'firehydrant',
    drafts: draftEach(records, (record) =>
      isMilestone(record) ? milestoneDraft(record, { ...place, incidentId }) : eventDraft(record, place),
    ),
    title: firstText(field(incident, 'name')),
    people: list(field(incident, 'role_assignments')).map((assignment) => person(field(assignment, 'user', 'name'))),
  };
}

function recordsIn(json: unknown): readonly unknown[] | undefined {
  const lists = [json, ...['data', 'milestones', 'events'].map((key) => field(json, key))].filter(Array.isArray);
  const found: readonly unknown[] = lists.flat();
  if (lists.length > 0) return found.length === 0 || found.some(isKnown) ? found : undefined;
  return isRecord(json) && isKnown(json) ? [json] : undefined;
}

function isKnown(record: unknown): boolean {
  return field(record, 'occurred_at') !== undefined && field(record, 'type') !== undefined;
}

/** A milestone has a type and a time, and nothing of its own to tell. */
function isMilestone(record: JsonRecord): boolean {
  return field(record, 'data') === undefined && field(record, 'incident_id') === undefined;
}

const MILESTONES: ReadonlyMap<string, Meaning> = new Map([
  ['started', { phase: 'trigger', milestone: 'started' }],
  ['detected', { phase: 'detection', milestone: 'detected' }],
  ['acknowledged', { phase: 'response', milestone: 'responded' }],
  ['investigating', { phase: 'response', milestone: null }],
  ['identified', { phase: 'response', milestone: 'diagnosed' }],
  ['mitigated', { phase: 'mitigation', milestone: 'mitigated' }],
  ['resolved', { phase: 'resolution', milestone: 'resolved' }],
]);

function milestoneDraft(
  record: JsonRecord,
  { incidentId, ...place }: Origin & { readonly incidentId: string },
): RecordDraft {
  const type = name(field(record, 'type')).toLowerCase();
  const id = name(field(record, 'id')) || partId(incidentId, type);
  const meaning = MILESTONES.get(type) ?? { phase: 'note', milestone: null };
  return { ...place, id, at: field(record, 'occurred_at'), ...meaning, text: capitalised(words(type)) };
}

const PHASES: ReadonlyMap<string, Phase> = new Map([
  ['alert linked', 'detection'],
  ['role update', 'response'],
  ['team assignment', 'response'],
  ['add task list', 'response'],
  ['task update', 'response'],
  ['general update', 'response'],
]);

function eventDraft(record: JsonRecord, place: Origin): RecordDraft {
  const kind = kindOf(field(record, 'type'));
  const data = field(record, 'data');
  const isPublic = /open_to_public|status_page/u.test(name(field(record, 'visibility')));
  const meaning = (kind === 'incident status' ? statusMeaning(data) : undefined) ?? {
    phase: isPublic ? 'communication' : (PHASES.get(kind) ?? 'note'),
    milestone: null,
  };
  const author = field(record, 'author');
  return {
    ...place,
    id: name(field(record, 'id')),
    at: field(record, 'occurred_at'),
    ...meaning,
    text: eventText(kind, data),
    speaker: /^(?:system|firehydrant.*|.* bot)$/iu.test(name(field(author, 'name')))
      ? null
      : person(field(author, 'name')),
  };
}

/** `Event::GeneralUpdate`, `GeneralUpdateEntity` and `general_update` are the same. */
function kindOf(type: unknown): string {
  return words(
    name(type)
      .replace(/^.*::/u, '')
      .replace(/Entity$/u, ''),
  );
}

function statusMeaning(data: unknown): Meaning | undefined {
  return MILESTONES.get(statusOf(data).toLowerCase());
}

function statusOf(data: unknown): string {
  return name(firstText(...['status', 'milestone', 'name', 'type'].map((key) => field(data, key))));
}

const OWN_WORDS = new Set(['note', 'chat message']);
const TEXTS = ['body', 'message', 'text', 'summary', 'description', 'title', 'name'];

function eventText(kind: string, data: unknown): string {
  const written = typeof data === 'string' ? data : firstText(...TEXTS.map((key) => field(data, key)));
  const says = htmlToText(written);
  if (OWN_WORDS.has(kind)) return says;
  const whom = firstText(field(data, 'user', 'name'), field(data, 'team', 'name'));
  const role = firstText(field(data, 'incident_role', 'name'), field(data, 'role', 'name'));
  const assigned = joined(' – ', role, whom);
  const told = kind === 'incident status' ? capitalised(words(statusOf(data))) : joined(' – ', says, assigned);
  return told === '' ? '' : joined(': ', capitalised(kind), told);
}
