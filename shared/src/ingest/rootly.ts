import type { Outcome } from '#lang/outcome.ts';
import { draftInTurn, readJson, type FoundRecords, type Origin, type RecordDraft } from './collect-records.ts';
import { htmlToText } from './html-to-text.ts';
import type { IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import { field, firstText, isRecord, joined, list, name, person, type JsonRecord } from './json-records.ts';
import { ownTimes, type OwnTime } from './own-times.ts';

/**
 * Rootly, JSON:API: `incident_events` and `incidents` in `data` and `included`, or a bare list of such. An incident's own
 * times (`started_at` … `resolved_at`) become its milestones. Texts may be HTML.
 */
export function readRootly(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findRootly);
}

/** The records in a JSON of Rootly; undefined when it is none. */
function findRootly(json: unknown): FoundRecords | undefined {
  const data = field(json, 'data') ?? json;
  const resources = [...(Array.isArray(data) ? list(data) : [data]), ...list(field(json, 'included'))];
  if (resources.length > 0 && !resources.some(isKnown)) return undefined;
  const incidents = resources.filter((resource) => kindOf(resource) === 'incident');
  const [incident] = incidents.length === 1 ? incidents : [];
  // The incident that the others are of, when there is just one.
  const origin = { source: sourceOf(incident), url: addressOf(incident) };
  const isMixed = incidents.length > 1;
  const drafts = draftInTurn(resources, (resource) => draftsOf(resource, origin));
  return { format: 'rootly', drafts, isMixed, title: firstText(field(incident, 'attributes', 'title')) };
}

const NO_EVENTS: ReadonlyMap<string, string> = new Map([
  ['retrospective', 'A retrospective is a document, not an event.'],
  ['action', 'An action item is not an event.'],
]);

function draftsOf(resource: JsonRecord, origin: Origin): readonly RecordDraft[] {
  const kind = kindOf(resource);
  if (kind === 'incident') return incidentDrafts(resource);
  if (kind === 'event') return [eventDraft(resource, origin)];
  const reason = NO_EVENTS.get(kind) ?? `Rootly calls it “${name(field(resource, 'type'))}”: not an event.`;
  return [{ reason }];
}

function kindOf(resource: unknown): string {
  const type = name(field(resource, 'type'));
  if (/^incident_events?$/u.test(type)) return 'event';
  if (/^incidents?$/u.test(type)) return 'incident';
  if (/post_mortems?$|^retrospectives?$/u.test(type)) return 'retrospective';
  if (/action_items?$/u.test(type)) return 'action';
  return '';
}

function isKnown(resource: unknown): boolean {
  return kindOf(resource) !== '' && isRecord(field(resource, 'attributes'));
}

function eventDraft(resource: JsonRecord, origin: Origin): RecordDraft {
  const attributes = field(resource, 'attributes');
  return {
    id: name(field(resource, 'id')),
    at: field(attributes, 'occurred_at') ?? field(attributes, 'created_at'),
    phase: field(attributes, 'visibility') === 'external' ? 'communication' : 'note',
    text: htmlToText(firstText(field(attributes, 'event'), field(attributes, 'event_raw'))),
    speaker: person(firstText(field(attributes, 'user_display_name'), field(attributes, 'user', 'name'))),
    ...origin,
  };
}

const MOMENTS: readonly OwnTime[] = [
  { key: 'started_at', says: 'Incident started', phase: 'trigger', milestone: 'started' },
  { key: 'detected_at', says: 'Detected', phase: 'detection', milestone: 'detected' },
  { key: 'acknowledged_at', says: 'Acknowledged', phase: 'response', milestone: 'responded' },
  { key: 'mitigated_at', says: 'Mitigated', phase: 'mitigation', milestone: 'mitigated' },
  { key: 'resolved_at', says: 'Resolved', phase: 'resolution', milestone: 'resolved' },
  { key: 'cancelled_at', says: 'Cancelled', phase: 'note' },
];

function incidentDrafts(resource: JsonRecord): readonly RecordDraft[] {
  const attributes = field(resource, 'attributes');
  const [id, title] = [name(field(resource, 'id')), firstText(field(attributes, 'title'))];
  const drafts = ownTimes(attributes, MOMENTS, { id, title, source: sourceOf(resource), url: addressOf(resource) });
  return drafts.length === 0 ? [{ reason: 'The incident has none of its times.' }] : drafts;
}

function addressOf(incident: unknown): string {
  return firstText(field(incident, 'attributes', 'url'), field(incident, 'attributes', 'short_url'));
}

function sourceOf(incident: unknown): string {
  return joined(' #', 'Rootly', name(field(incident, 'attributes', 'sequential_id')));
}
