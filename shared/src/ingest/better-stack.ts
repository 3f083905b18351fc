import type { Outcome } from '#lang/outcome.ts';
import { draftInTurn, readJson, type FoundRecords, type Meaning, type RecordDraft } from './collect-records.ts';
import { htmlToText } from './html-to-text.ts';
import type { IngestedPerson, IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import { field, firstText, joined, list, name, partId, person, webAddress, type JsonRecord } from './json-records.ts';

/** Better Stack Uptime: the timeline of an incident (`data[]` of `timeline_item`), and incidents with their times. */
export function readBetterStack(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, findBetterStack);
}

/** The records in a JSON of Better Stack; undefined when it is none. */
function findBetterStack(json: unknown): FoundRecords | undefined {
  const data = field(json, 'data') ?? json;
  const resources = [...(Array.isArray(data) ? list(data) : [data]), ...list(field(json, 'included'))];
  if (resources.length > 0 && !resources.some((resource) => isItem(resource) || isIncident(resource))) return undefined;
  const incidents = resources.filter(isIncident);
  const [incident] = incidents.length === 1 ? incidents : [];
  const isMixed = incidents.length > 1;
  const drafts = draftInTurn(resources, (known) => (isIncident(known) ? incidentDrafts(known) : [itemDraft(known)]));
  return { format: 'better-stack', drafts, isMixed, title: firstText(field(incident, 'attributes', 'name')) };
}

const SOURCE = 'Better Stack';
/** Links and attachments of one record. */
const SHOWN = 20;

function isItem(resource: unknown): boolean {
  return field(resource, 'type') === 'timeline_item' || field(resource, 'attributes', 'item_type') !== undefined;
}

function isIncident(resource: unknown): boolean {
  return field(resource, 'type') === 'incident' && field(resource, 'attributes', 'started_at') !== undefined;
}

const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/comment|note/u, { phase: 'note' }],
  [/response_item/u, { phase: 'note' }],
  [/acknowledged/u, { phase: 'response', milestone: 'responded' }],
  [/resolved/u, { phase: 'resolution', milestone: 'resolved' }],
  [/started|created/u, { phase: 'detection', milestone: 'detected' }],
];

function itemDraft(resource: JsonRecord): RecordDraft {
  const kind = name(field(resource, 'attributes', 'item_type'));
  const data = field(resource, 'attributes', 'data');
  if (kind === 'timeline_truncated') {
    const says = firstText(field(data, 'title'), 'some events');
    return { reason: `Better Stack left out events here: ${says}.` };
  }
  const content = field(data, 'content');
  const attachments = list(field(data, 'attachments')).slice(0, SHOWN);
  return {
    id: name(field(resource, 'id')),
    at: field(resource, 'attributes', 'at'),
    ...(MEANINGS.find(([pattern]) => pattern.test(kind))?.[1] ?? { phase: 'response' }),
    text: itemText(data, attachments),
    speaker: userOf(field(content, 'user') ?? field(data, 'user')),
    source: SOURCE,
    url: webAddress(
      ...list(field(data, 'links')).slice(0, SHOWN),
      ...attachments.map((attachment) => field(attachment, 'url')),
    ),
  };
}

function itemText(data: unknown, attachments: readonly unknown[]): string {
  const content = field(data, 'content');
  const says = htmlToText(firstText(field(content, 'text'), content));
  const files = joined(', ', ...attachments.map((attachment) => name(field(attachment, 'filename'))));
  return joined('\n', joined(': ', firstText(field(data, 'title')), says), files && `Attached: ${files}`);
}

const MOMENTS = [
  { key: 'started_at', by: '', says: 'Incident started', phase: 'trigger', milestone: 'started' },
  { key: 'acknowledged_at', by: 'acknowledged_by', says: 'Acknowledged', phase: 'response', milestone: 'responded' },
  { key: 'resolved_at', by: 'resolved_by', says: 'Resolved', phase: 'resolution', milestone: 'resolved' },
] as const;

function incidentDrafts(resource: JsonRecord): readonly RecordDraft[] {
  const attributes = field(resource, 'attributes');
  const ownId = name(field(resource, 'id'));
  const id = ownId && `incident-${ownId}`;
  const about = joined(' – ', firstText(field(attributes, 'name')), firstText(field(attributes, 'cause')));
  const passed = MOMENTS.filter(({ key }) => (field(attributes, key) ?? null) !== null);
  if (passed.length === 0) return [{ reason: 'The incident has none of its times.' }];
  return passed.map(({ key, by, says, phase, milestone }) => {
    const speaker = userOf(field(attributes, by));
    return {
      id: partId(id, key),
      at: field(attributes, key),
      phase,
      milestone,
      text: joined(': ', joined(' by ', says, speaker?.name ?? ''), about),
      speaker,
      source: SOURCE,
      url: field(attributes, 'screenshot_url'),
    };
  });
}

function userOf(user: unknown): IngestedPerson | null {
  return person(firstText(user, field(user, 'name')));
}
