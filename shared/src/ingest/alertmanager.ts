import type { Outcome } from '#lang/outcome.ts';
import { draftEach, readJson, type EventDraft, type FoundRecords, type RecordDraft } from './collect-records.ts';
import { fingerprint } from './fingerprint.ts';
import type { IngestInput, IngestRefusal, IngestResult } from './ingest.ts';
import { capitalised, field, firstText, isRecord, joined, list, name, text, type JsonRecord } from './json-records.ts';
import { recordTime } from './record-time.ts';

/**
 * Prometheus Alertmanager: the body of a webhook (version 4), several of them in a list, or the alerts of
 * `GET /api/v2/alerts`. A resolved alert is two records, so that what a later webhook tells is added to what the first one
 * told: that it fired (until it was resolved), and that it was resolved.
 */
export function readAlertmanager(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, (json) => findAlerts(json, 'alertmanager'));
}

/** The same from Grafana, whose alerts also have values and links to their panel and dashboard. */
export function readGrafana(input: IngestInput): Outcome<IngestResult, IngestRefusal> {
  return readJson(input, (json) => findAlerts(json, 'grafana'));
}

/** The alerts in a JSON of Alertmanager or Grafana; undefined when it is none. */
export function findAlerts(json: unknown, format: 'alertmanager' | 'grafana'): FoundRecords | undefined {
  const bodies = Array.isArray(json) && json.some(isBody) ? list(json) : [json];
  const alerts = bodies.flatMap((body) => (isBody(body) ? list(field(body, 'alerts')) : body));
  const all: readonly unknown[] = alerts;
  if (!bodies.some(isBody) && !all.some(isAlert)) return undefined;
  const drafts = draftEach(all, (alert) => alertDrafts(alert, format));
  const leftOut = bodies.flatMap(leftOutDrafts).map((draft) => ({ ...draft, line: all.length + 1 }));
  return { format, drafts: [...drafts, ...leftOut] };
}

/** Whether it looks like a webhook of Alertmanager's or Grafana's making. */
export function isBody(json: unknown): boolean {
  return Array.isArray(field(json, 'alerts'));
}

/** Whether Grafana sent it: Alertmanager has no organisations. */
export function isGrafanaBody(json: unknown): boolean {
  return isBody(json) && (field(json, 'orgId') !== undefined || list(field(json, 'alerts')).some(hasDashboard));
}

function hasDashboard(alert: unknown): boolean {
  return field(alert, 'dashboardURL') !== undefined || field(alert, 'silenceURL') !== undefined;
}

function isAlert(record: unknown): boolean {
  return isRecord(field(record, 'labels')) && field(record, 'startsAt') !== undefined;
}

function alertDrafts(alert: JsonRecord, format: 'alertmanager' | 'grafana'): readonly RecordDraft[] {
  const labels = labelsOf(field(alert, 'labels'));
  const isResolved = field(alert, 'status') === 'resolved';
  const [startsAt, endsAt] = [field(alert, 'startsAt'), field(alert, 'endsAt')];
  const called = labels.get('alertname') ?? '';
  const what = alertText(alert, labels);
  const base = {
    source: capitalised(format),
    url: firstText(field(alert, 'panelURL'), field(alert, 'dashboardURL'), field(alert, 'generatorURL')),
  };
  const id = alertId(alert, labels);
  const fired: EventDraft = {
    ...base,
    id: `${id}:firing`,
    at: startsAt,
    // Of an alert that fires, `endsAt` is at most a guess: when it would be taken for over if nobody renewed it.
    endAt: isResolved ? endsAt : null,
    phase: 'detection',
    text: what === '' ? '' : joined(' ', 'Firing:', what),
  };
  if (!isResolved) return [fired];
  if (isBefore(endsAt, startsAt)) return [fired, { reason: 'It was resolved before it fired.' }];
  const over = called === '' ? what : joined(' ', called, detailsOf(labels));
  return [
    fired,
    { ...base, id: `${id}:resolved`, at: endsAt, phase: 'resolution', text: what === '' ? '' : `Resolved: ${over}` },
  ];
}

function isBefore(first: unknown, second: unknown): boolean {
  const [a, b] = [recordTime(first), recordTime(second)];
  return a.ok && b.ok && a.value < b.value;
}

/** Which alert it is and which time that it fires: the same in every webhook that speaks of it. */
function alertId(alert: JsonRecord, labels: ReadonlyMap<string, string>): string {
  const alertOf = name(field(alert, 'fingerprint')) || fingerprint(JSON.stringify([...labels]));
  const since = recordTime(field(alert, 'startsAt'));
  return `${alertOf}:${since.ok ? since.value : ''}`;
}

function alertText(alert: JsonRecord, labels: ReadonlyMap<string, string>): string {
  const [summary, description] = [annotation(alert, 'summary'), annotation(alert, 'description')];
  const message = firstText(annotation(alert, 'message'), annotation(alert, 'title'));
  const says = joined('. ', (summary || message).replace(/\.$/u, ''), description === summary ? '' : description);
  const called = labels.get('alertname') ?? '';
  const what = joined(' – ', called, says);
  return what === '' ? '' : joined(' ', what, detailsOf(labels), valuesOf(field(alert, 'values')));
}

function annotation(alert: JsonRecord, key: string): string {
  return text(field(alert, 'annotations', key));
}

/** By their names, so that the order in the JSON does not matter. */
function labelsOf(labels: unknown): ReadonlyMap<string, string> {
  if (!isRecord(labels)) return new Map();
  const pairs = Object.entries(labels).map(([label, value]) => [name(label), name(value)] as const);
  return new Map(pairs.filter(([, value]) => value !== '').toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

/** What tells where and how bad, first; an alert may have dozens of labels, of which people read the first few. */
const FIRST = ['severity', 'priority', 'service', 'job', 'instance', 'cluster', 'namespace', 'region', 'team'];
const SHOWN = 6;

function detailsOf(labels: ReadonlyMap<string, string>): string {
  const others = [...labels.keys()].filter((label) => label !== 'alertname' && !label.startsWith('__'));
  const order = [...FIRST.filter((label) => labels.has(label)), ...others.filter((label) => !FIRST.includes(label))];
  const shown = order.slice(0, SHOWN).map((label) => `${label} ${labels.get(label) ?? ''}`);
  return shown.length === 0 ? '' : `(${joined(', ', ...shown)})`;
}

function valuesOf(values: unknown): string {
  if (!isRecord(values)) return '';
  const shown = Object.entries(values).filter(([, value]) => typeof value === 'number' && Number.isFinite(value));
  const written = shown.slice(0, SHOWN).map(([key, value]) => `${name(key)} = ${Number(Number(value).toPrecision(6))}`);
  return written.length === 0 ? '' : `[${joined(', ', ...written)}]`;
}

function leftOutDrafts(body: unknown): readonly RecordDraft[] {
  const count = name(field(body, 'truncatedAlerts'));
  return Number(count) > 0 ? [{ reason: `The sender left out ${count} more alerts (truncatedAlerts).` }] : [];
}
