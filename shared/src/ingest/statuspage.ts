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
import { htmlToText } from './html-to-text.ts';
import type { IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import { capitalised, field, firstText, joined, list, name, words, type JsonRecord } from './json-records.ts';
import { ownTimes, type IncidentName, type OwnTime } from './own-times.ts';
import { knownZone } from './time-zone.ts';

/**
 * Atlassian Statuspage, API v2: `incidents[]` and `scheduled_maintenances[]` of a page, or one incident. Updates come
 * newest first; bodies may be HTML. With more than one incident each event names its own, and none is a milestone.
 */
export function readStatuspage(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findStatuspage);
}

/** The records in a JSON of Statuspage; undefined when it is none. */
function findStatuspage(json: unknown): FoundRecords | undefined {
  const incidents = incidentsIn(json);
  if (incidents === undefined) return undefined;
  const pageName = name(field(json, 'page', 'name'));
  const context = { isOnly: incidents.length === 1, source: joined(' ', 'Statuspage', pageName) };
  const timeZone = knownZone(name(field(json, 'page', 'time_zone')));
  const drafts = draftInTurn(incidents, (incident) => incidentDrafts(incident, context));
  const title = context.isOnly ? firstText(field(incidents[0], 'name')) : '';
  return { format: 'statuspage', drafts, title, isMixed: !context.isOnly, ...(timeZone === null ? {} : { timeZone }) };
}

interface Context {
  readonly isOnly: boolean;
  readonly source: string;
}

function incidentsIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json.length === 0 || json.some(isIncident) ? list(json) : undefined;
  if (isIncident(json)) return [json];
  const single = field(json, 'incident');
  if (isIncident(single)) return [single];
  const lists = ['incidents', 'scheduled_maintenances'].map((key) => field(json, key)).filter(Array.isArray);
  const found: readonly unknown[] = lists.flat();
  return lists.length > 0 && (found.length === 0 || found.some(isIncident)) ? found : undefined;
}

function isIncident(record: unknown): boolean {
  return Array.isArray(field(record, 'incident_updates'));
}

const POST: Meaning = { phase: 'communication', milestone: null };
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['identified', { phase: 'response', milestone: 'diagnosed' }],
  ['monitoring', { phase: 'mitigation', milestone: 'mitigated' }],
  ['resolved', { phase: 'resolution', milestone: 'resolved' }],
]);

function incidentDrafts(incident: JsonRecord, { isOnly, source }: Context): readonly RecordDraft[] {
  const url = field(incident, 'shortlink');
  const base = { source, url };
  const title = firstText(field(incident, 'name'));
  const isPlanned = isMaintenance(incident);
  const about = (text: string): string => (isOnly || text === '' ? text : joined(' – ', title, text));
  const updates = draftEach(list(field(incident, 'incident_updates')), (update): RecordDraft => {
    const status = name(field(update, 'status'));
    const meaning = (isPlanned ? undefined : MEANINGS.get(status)) ?? POST;
    const id = name(field(update, 'id'));
    const at = field(update, 'display_at') ?? field(update, 'created_at');
    return { ...base, ...meaning, id, at, text: about(updateText(update, status)) };
  });
  const own = { ...base, id: name(field(incident, 'id')), title };
  const drafts = [...(isPlanned ? plannedTimes(incident, own) : passedTimes(incident, own)), ...updates];
  return drafts.length === 0 ? [{ reason: 'The incident has no updates.' }] : drafts;
}

const PASSED: readonly (OwnTime & { readonly status?: string })[] = [
  { key: 'started_at', says: 'Incident started', phase: 'trigger', milestone: 'started' },
  { key: 'monitoring_at', says: 'Monitoring', status: 'monitoring', phase: 'mitigation', milestone: 'mitigated' },
  { key: 'resolved_at', says: 'Resolved', status: 'resolved', phase: 'resolution', milestone: 'resolved' },
];

/** What the incident itself says of its course, where no update says it. */
function passedTimes(incident: JsonRecord, about: IncidentName): readonly EventDraft[] {
  const told = new Set(list(field(incident, 'incident_updates')).map((update) => field(update, 'status')));
  const untold = PASSED.filter(({ status }) => status === undefined || !told.has(status));
  return ownTimes(
    incident,
    untold.map(({ status: _status, ...time }) => time),
    about,
  );
}

function plannedTimes(incident: JsonRecord, about: IncidentName): readonly EventDraft[] {
  const planned = { key: 'scheduled_for', says: 'Scheduled maintenance', phase: 'communication' } as const;
  const endAt = field(incident, 'scheduled_until');
  return ownTimes(incident, [planned], about).map((draft) => ({ ...draft, endAt }));
}

function isMaintenance(incident: JsonRecord): boolean {
  return field(incident, 'impact') === 'maintenance' || (field(incident, 'scheduled_for') ?? null) !== null;
}

function updateText(update: JsonRecord, status: string): string {
  const body = htmlToText(firstText(field(update, 'body')));
  const components = list(field(update, 'affected_components')).map(componentChange);
  const said = [body, ...components].filter(Boolean).join('\n');
  return said === '' ? '' : joined(': ', capitalised(words(status)), said);
}

function componentChange(component: unknown): string {
  const [before, after] = [words(field(component, 'old_status')), words(field(component, 'new_status'))];
  if (after === '' || before === after) return '';
  return `${firstText(field(component, 'name'), 'Component')}: ${joined(' → ', before, after)}`;
}
