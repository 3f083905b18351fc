import type { Milestone, Phase } from '#domain/timeline.ts';
import type { Outcome } from '#lang/outcome.ts';
import {
  draftEach,
  draftInTurn,
  readJson,
  type EventDraft,
  type FoundRecords,
  type RecordDraft,
} from './collect-records.ts';
import type { IngestedPerson, IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
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
import { webhookDraft } from './pagerduty-webhook.ts';

/**
 * PagerDuty, as its REST API v2 and its webhooks v3 give it: `log_entries`, `notes`, `status_updates`, `incidents` (or
 * `incident`) and `event`, alone or together, or a bare list of such records.
 */
export function readPagerduty(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findPagerduty);
}

/** The records in a JSON of PagerDuty; undefined when it is none. */
export function findPagerduty(json: unknown): FoundRecords | undefined {
  const records = recordsIn(json);
  if (records === undefined) return undefined;
  const about = oneIncident([json, ...records].map(incidentOf));
  return {
    format: 'pagerduty',
    drafts: draftInTurn(records, (record) => draftsOf(record, about.source)),
    title: about.title,
    isMixed: about.isMixed,
    people: records.flatMap(assigned),
  };
}

const LISTS = ['log_entries', 'notes', 'status_updates', 'incidents', 'events', 'messages'];
const SINGLE = ['incident', 'event', 'log_entry', 'note'];

function recordsIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json.length === 0 || json.some(isKnown) ? list(json) : undefined;
  if (!isRecord(json)) return undefined;
  const lists = LISTS.map((key) => field(json, key)).filter(Array.isArray);
  const single = SINGLE.map((key) => field(json, key)).filter(isRecord);
  if (lists.length > 0 || single.length > 0) return [...single, ...lists.flat()];
  return isKnown(json) ? [json] : undefined;
}

function isKnown(record: unknown): boolean {
  const keys = ['incident_number', 'event_type', 'content', 'html_message'];
  return isLogEntry(record) || isRecord(field(record, 'event')) || keys.some((key) => field(record, key) !== undefined);
}

const LOG_ENTRY = /_log_entry(?:_reference)?$/u;

function isLogEntry(record: unknown): boolean {
  return LOG_ENTRY.test(name(field(record, 'type')));
}

function draftsOf(record: JsonRecord, source: string): readonly RecordDraft[] {
  const event = field(record, 'event');
  if (isRecord(event)) return [webhookDraft(event, source)];
  if (field(record, 'event_type') !== undefined) return [webhookDraft(record, source)];
  if (isLogEntry(record)) return [logEntryDraft(record, source)];
  if (field(record, 'type') === 'incident' || field(record, 'incident_number') !== undefined)
    return incidentDrafts(record);
  if (field(record, 'content') !== undefined) return [noteDraft(record, source)];
  return [field(record, 'message') === undefined ? logEntryDraft(record, source) : statusUpdateDraft(record, source)];
}

const PHASES: ReadonlyMap<string, Phase> = new Map([
  ['trigger', 'detection'],
  ['resolve', 'resolution'],
  ['annotate', 'note'],
  ['status_update', 'communication'],
]);
const MILESTONES: ReadonlyMap<string, Milestone> = new Map([
  ['trigger', 'detected'],
  ['acknowledge', 'responded'],
  ['resolve', 'resolved'],
]);

function logEntryDraft(record: JsonRecord, source: string): EventDraft {
  const kind = name(field(record, 'type')).replace(LOG_ENTRY, '');
  const url = firstText(field(record, 'html_url'), field(record, 'incident', 'html_url'));
  return {
    id: name(field(record, 'id')),
    at: field(record, 'created_at'),
    phase: PHASES.get(kind) ?? 'response',
    milestone: MILESTONES.get(kind) ?? null,
    text: logEntryText(record, kind),
    speaker: userOf(field(record, 'agent')),
    source,
    url,
  };
}

function logEntryText(record: JsonRecord, kind: string): string {
  const channel = field(record, 'channel');
  const summary = field(record, 'summary');
  const note = firstText(field(record, 'note'), field(channel, 'note'));
  switch (kind) {
    case 'trigger':
      return firstText(
        field(channel, 'subject'),
        field(channel, 'summary'),
        field(channel, 'description'),
        field(record, 'event_details', 'description'),
        summary,
      );
    case 'annotate':
      return firstText(note, field(channel, 'summary'), field(channel, 'body'), summary);
    case 'status_update':
      return firstText(field(record, 'message'), field(channel, 'summary'), summary);
    default:
      return note === ''
        ? firstText(summary, capitalised(words(kind)))
        : joined(': ', firstText(summary).replace(/\.$/u, ''), note);
  }
}

function noteDraft(record: JsonRecord, source: string): EventDraft {
  const [id, at] = [name(field(record, 'id')), field(record, 'created_at')];
  const speaker = userOf(field(record, 'user'));
  return { id, at, phase: 'note', text: firstText(field(record, 'content')), speaker, source };
}

function statusUpdateDraft(record: JsonRecord, source: string): EventDraft {
  const [id, at] = [name(field(record, 'id')), field(record, 'created_at')];
  const text = joined('\n', firstText(field(record, 'subject')), firstText(field(record, 'message')));
  return { id, at, phase: 'communication', text, speaker: userOf(field(record, 'sender')), source };
}

/** An incident tells its own course: triggered, acknowledged by whom, resolved. */
function incidentDrafts(record: JsonRecord): readonly RecordDraft[] {
  const [id, url] = [name(field(record, 'id')), field(record, 'html_url')];
  const { source, title } = oneIncident([record]);
  const base = { source, url };
  const acknowledged = draftEach(list(field(record, 'acknowledgements')), (acknowledgement) => {
    const by = userOf(field(acknowledgement, 'acknowledger'));
    const at = field(acknowledgement, 'at');
    const text = joined(' by ', 'Acknowledged', by?.name ?? '');
    const draft = { at, text, speaker: by, phase: 'response', milestone: 'responded' } as const;
    return { ...base, ...draft, id: partId(id, `acknowledged:${name(at)}:${by?.name ?? ''}`) };
  });
  const [triggeredAt, resolvedAt] = [field(record, 'created_at'), field(record, 'resolved_at') ?? null];
  const triggered = { id: partId(id, 'triggered'), at: triggeredAt, text: joined(': ', 'Triggered', title) };
  const resolved = { id: partId(id, 'resolved'), at: resolvedAt, text: joined(': ', 'Resolved', title) };
  return [
    { ...base, ...triggered, phase: 'detection', milestone: 'detected' },
    ...acknowledged,
    ...(resolvedAt === null ? [] : [{ ...base, ...resolved, phase: 'resolution', milestone: 'resolved' } as const]),
    ...draftEach(list(field(record, 'log_entries')), (entry) => logEntryDraft(entry, source)),
  ];
}

/** A user or a reference to one; services and integrations act too, but speak for nobody. */
function userOf(agent: unknown): IngestedPerson | null {
  const type = name(field(agent, 'type'));
  if (type !== '' && !type.startsWith('user')) return null;
  return person(firstText(field(agent, 'name'), field(agent, 'summary')), field(agent, 'job_title'));
}

function assigned(record: unknown): readonly (IngestedPerson | null)[] {
  return [
    ...list(field(record, 'assignments')).map((assignment) => userOf(field(assignment, 'assignee'))),
    ...list(field(record, 'incidents_responders')).map((responder) => userOf(field(responder, 'user'))),
    ...list(field(record, 'event', 'data', 'assignees')).map(userOf),
  ];
}

function incidentOf(record: unknown): unknown {
  const event = field(record, 'event') ?? record;
  const data = field(event, 'data');
  return field(event, 'incident') ?? field(data, 'incident') ?? data ?? event;
}

interface About {
  readonly source: string;
  readonly title: string;
  readonly isMixed: boolean;
}

/** The incident that all records speak of; no title when they speak of several. */
function oneIncident(incidents: readonly unknown[]): About {
  const named = incidents.map(numberAndTitle);
  const [number, ...others] = new Set(named.map((incident) => incident.number).filter(Boolean));
  const [title = '', ...otherTitles] = new Set(named.map((incident) => incident.title).filter(Boolean));
  const isMixed = others.length > 0;
  return {
    source: number === undefined || isMixed ? 'PagerDuty' : `PagerDuty #${number}`,
    title: isMixed || otherTitles.length > 0 ? '' : title,
    isMixed,
  };
}

/** References name both in one: `[#1234] The server is on fire.` */
function numberAndTitle(incident: unknown): { readonly number: string; readonly title: string } {
  const summary = firstText(field(incident, 'title'), isIncident(incident) ? field(incident, 'summary') : '');
  const [, prefixed = '', rest = summary] = /^\[#(\d+)\]\s*(.*)$/su.exec(summary) ?? [];
  const number = name(field(incident, 'incident_number') ?? field(incident, 'number'));
  return { number: number || prefixed, title: rest };
}

function isIncident(record: unknown): boolean {
  return name(field(record, 'type')).startsWith('incident');
}
