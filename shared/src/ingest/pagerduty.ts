import type { Milestone, Phase } from '#domain/timeline.ts';
import type { Outcome } from '#lang/outcome.ts';
import { draftEach, readJson, type EventDraft, type FoundRecords, type RecordDraft } from './collect-records.ts';
import type { IngestedPerson, IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import {
  capitalised,
  field,
  firstText,
  isRecord,
  joined,
  list,
  name,
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
    drafts: draftEach(records, (record, line) => draftsOf(record, { line, source: about.source })),
    title: about.title,
    people: records.flatMap(assigned),
  };
}

/** Where a record stands, and what it is shown to come from. */
interface Place {
  readonly line: number;
  readonly source: string;
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
  return (
    /_log_entry(?:_reference)?$/u.test(name(field(record, 'type'))) ||
    isRecord(field(record, 'event')) ||
    ['incident_number', 'event_type', 'content', 'html_message'].some((key) => field(record, key) !== undefined)
  );
}

function draftsOf(record: JsonRecord, place: Place): RecordDraft | readonly RecordDraft[] {
  const event = field(record, 'event');
  if (isRecord(event)) return webhookDraft(event, place.line);
  if (field(record, 'event_type') !== undefined) return webhookDraft(record, place.line);
  if (field(record, 'incident_number') !== undefined) return incidentDrafts(record, place);
  if (field(record, 'content') !== undefined) return noteDraft(record, place);
  if (field(record, 'message') !== undefined) return statusUpdateDraft(record, place);
  return logEntryDraft(record, place);
}

const PHASES: Readonly<Record<string, Phase>> = {
  trigger: 'detection',
  resolve: 'resolution',
  annotate: 'note',
  status_update: 'communication',
};
const MILESTONES: Readonly<Record<string, Milestone>> = {
  trigger: 'detected',
  acknowledge: 'responded',
  resolve: 'resolved',
};

function logEntryDraft(record: JsonRecord, { line, source }: Place): EventDraft {
  const kind = name(field(record, 'type')).replace(/_log_entry(?:_reference)?$/u, '');
  const url = firstText(field(record, 'html_url'), field(record, 'incident', 'html_url'));
  return {
    line,
    id: name(field(record, 'id')),
    at: field(record, 'created_at'),
    phase: PHASES[kind] ?? 'response',
    milestone: MILESTONES[kind] ?? null,
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
      return joined(': ', firstText(summary, capitalised(words(kind))), note);
  }
}

function noteDraft(record: JsonRecord, { line, source }: Place): EventDraft {
  const [id, at] = [name(field(record, 'id')), field(record, 'created_at')];
  const speaker = userOf(field(record, 'user'));
  return { line, id, at, phase: 'note', text: firstText(field(record, 'content')), speaker, source };
}

function statusUpdateDraft(record: JsonRecord, { line, source }: Place): EventDraft {
  const [id, at] = [name(field(record, 'id')), field(record, 'created_at')];
  const text = joined('\n', firstText(field(record, 'subject')), firstText(field(record, 'message')));
  return { line, id, at, phase: 'communication', text, speaker: userOf(field(record, 'sender')), source };
}

/** An incident tells its own course: triggered, acknowledged by whom, resolved. */
function incidentDrafts(record: JsonRecord, place: Place): readonly RecordDraft[] {
  const { line } = place;
  const [id, url] = [name(field(record, 'id')), field(record, 'html_url')];
  const { source, title } = oneIncident([record]);
  const base = { line, source, url };
  const acknowledged = draftEach(list(field(record, 'acknowledgements')), (acknowledgement) => {
    const by = userOf(field(acknowledgement, 'acknowledger'));
    const at = field(acknowledgement, 'at');
    const text = joined(' by ', 'Acknowledged', by?.name ?? '');
    const draft = { at, text, speaker: by, phase: 'response', milestone: 'responded' } as const;
    return { ...base, ...draft, id: `${id}:acknowledged:${name(at)}:${by?.name ?? ''}` };
  }).map((draft) => ({ ...draft, line }));
  const [triggeredAt, resolvedAt] = [field(record, 'created_at'), field(record, 'resolved_at') ?? null];
  const triggered = { id: `${id}:triggered`, at: triggeredAt, text: joined(': ', 'Triggered', title) };
  const resolved = { id: `${id}:resolved`, at: resolvedAt, text: joined(': ', 'Resolved', title) };
  return [
    { ...base, ...triggered, phase: 'detection', milestone: 'detected' },
    ...acknowledged,
    ...(resolvedAt === null ? [] : [{ ...base, ...resolved, phase: 'resolution', milestone: 'resolved' } as const]),
    ...draftEach(list(field(record, 'log_entries')), (entry) => logEntryDraft(entry, { line, source })),
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

/** The incident that all records speak of; no title when they speak of several. */
function oneIncident(incidents: readonly unknown[]): { readonly source: string; readonly title: string } {
  const named = incidents.map((incident) => {
    const summary = firstText(field(incident, 'title'), isIncident(incident) ? field(incident, 'summary') : '');
    const [, prefixed, rest = ''] = /^\[#(\d+)\]\s*(.*)$/su.exec(summary) ?? [];
    const number = name(field(incident, 'incident_number') ?? field(incident, 'number')) || (prefixed ?? '');
    return { number, title: prefixed === undefined ? summary : rest };
  });
  const numbers = new Set(named.map(({ number }) => number).filter(Boolean));
  const titles = new Set(named.map(({ title }) => title).filter(Boolean));
  const [number] = numbers;
  const [title = ''] = titles;
  return {
    source: number !== undefined && numbers.size === 1 ? `PagerDuty #${number}` : 'PagerDuty',
    title: numbers.size <= 1 && titles.size === 1 ? title : '',
  };
}

function isIncident(record: unknown): boolean {
  return name(field(record, 'type')).startsWith('incident');
}
