import { parseCsv } from './csv.ts';
import type { IngestFormat, IngestInput } from './ingest.ts';
import { field, isRecord, list, parseJson, type JsonRecord } from './json-records.ts';
import { findMarkdownTable } from './markdown-table.ts';
import { visibleText } from './plain-text.ts';
import { isSlackArchive } from './slack-archive.ts';
import { isSlackDay } from './slack-export.ts';
import { splitPaste } from './slack-paste-split.ts';
import { columnsOf, hasKnownHeadings, holdsTime, isEnough } from './table-columns.ts';

/**
 * Fields that only one source's records have together, the surest first. Records are the JSON itself, what its lists and
 * objects hold, and their `attributes`.
 */
const SIGNATURES: readonly (readonly [IngestFormat, ...string[]])[] = [
  ['grafana', 'orgId', 'alerts'],
  ['grafana', 'dashboardURL', 'startsAt'],
  ['grafana', 'silenceURL', 'startsAt'],
  ['alertmanager', 'alerts', 'groupKey'],
  ['alertmanager', 'alerts', 'receiver'],
  ['alertmanager', 'labels', 'startsAt'],
  ['statuspage', 'page', 'incidents'],
  ['statuspage', 'page', 'incident'],
  ['statuspage', 'incident_updates', 'impact'],
  ['statuspage', 'incident_updates', 'shortlink'],
  ['statuspage', 'display_at', 'body'],
  ['incident-io', 'new_incident_status'],
  ['incident-io', 'incident_timestamp_values'],
  ['incident-io', 'incident_role_assignments'],
  ['incident-io', 'incident_status', 'reference'],
  ['incident-io', 'follow_ups'],
  ['aws-incident-manager', 'eventId', 'eventTime'],
  ['aws-incident-manager', 'incidentRecordArn'],
  ['aws-incident-manager', 'incidentRecord'],
  ['aws-incident-manager', 'eventSummaries'],
  ['pagerduty', 'log_entries'],
  ['pagerduty', 'incident_number'],
  ['pagerduty', 'event_type', 'data'],
  ['pagerduty', 'agent', 'channel'],
  ['pagerduty', 'html_message'],
  ['pagerduty', 'content', 'user'],
  ['better-stack', 'item_type'],
  ['better-stack', 'cause', 'started_at'],
  ['rootly', 'event', 'occurred_at'],
  ['rootly', 'mitigated_at', 'title'],
  ['rootly', 'started_at', 'title'],
  ['opsgenie', 'log', 'createdAt'],
  ['opsgenie', 'log', 'offset'],
  ['opsgenie', 'note', 'offset'],
  ['opsgenie', 'eventTime', 'group'],
  ['opsgenie', 'executiveSummary'],
  ['opsgenie', 'postmortemId'],
  ['opsgenie', 'tinyId'],
  ['firehydrant', 'occurred_at', 'type'],
];
/** How many records of a list, and how much of a text, tell what it is. */
const SAMPLE_RECORDS = 5;
const SAMPLE_LENGTH = 40_000;

/** What an input is, by what is in it; undefined when it is nothing that can be read. */
export function detectFormat({ content, files }: Pick<IngestInput, 'content' | 'files'>): IngestFormat | undefined {
  if (files) return isSlackArchive(files) ? 'slack-export' : undefined;
  const json = /^\s*[[{]/u.test(content.replace(/^\uFEFF/u, '')) ? parseJson(content) : undefined;
  if (json !== undefined) return jsonFormat(json);
  const sample = content.slice(0, SAMPLE_LENGTH);
  const isWhole = sample.length === content.length;
  // A cell that was cut in two does no harm to the others.
  return textFormat(isWhole ? sample : sample.slice(0, sample.lastIndexOf('\n') + 1));
}

function jsonFormat(json: unknown): IngestFormat | undefined {
  if (isSlackDay(json)) return 'slack-export';
  const records = sampleRecords(json);
  const signature = SIGNATURES.find(([, ...fields]) =>
    records.some((record) => fields.every((name) => Object.hasOwn(record, name))),
  );
  return signature?.[0];
}

/** The JSON, what it holds in fields and lists, and what is in their attributes. */
function sampleRecords(json: unknown): readonly JsonRecord[] {
  const top = Array.isArray(json) ? list(json).slice(0, SAMPLE_RECORDS) : [json];
  const below = top.flatMap(valuesOf);
  const all = [...top, ...below, ...below.flatMap(valuesOf)].filter(isRecord);
  return [...all, ...all.map((record) => field(record, 'attributes')).filter(isRecord)];
}

function valuesOf(value: unknown): readonly unknown[] {
  if (!isRecord(value)) return [];
  return Object.values(value)
    .slice(0, 100)
    .flatMap((inner) => (Array.isArray(inner) ? list(inner).slice(0, SAMPLE_RECORDS) : [inner]));
}

function textFormat(sample: string): IngestFormat | undefined {
  const markdown = findMarkdownTable(sample);
  if (markdown.ok && isEnough(columnsOf(markdown.value))) return 'markdown-table';
  const csv = parseCsv(sample);
  if (csv.ok && hasKnownHeadings(csv.value)) return 'csv';
  if (splitPaste(visibleText(sample)).parts.some(({ is }) => is === 'message')) return 'slack-paste';
  if (markdown.ok) return 'markdown-table';
  return csv.ok && isTimetable(csv.value) ? 'csv' : undefined;
}

/** Without headings that are known: most rows have a time in the same place. */
function isTimetable(table: Parameters<typeof columnsOf>[0]): boolean {
  const { time } = columnsOf(table);
  if (time === undefined || table.headings.length < 2) return false;
  const timed = table.rows.filter(({ cells }) => holdsTime(cells[time] ?? ''));
  return timed.length * 2 > table.rows.length;
}
