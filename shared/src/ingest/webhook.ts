import { refuse, type Outcome } from '#lang/outcome.ts';
import { findAlerts, isBody, isGrafanaBody } from './alertmanager.ts';
import { collectRecords, draftEach, type FoundRecords, type RecordDraft } from './collect-records.ts';
import { phaseNamed } from './guess-phase.ts';
import type { IngestRefusal, IngestResult } from './ingest.ts';
import { field, firstText, isRecord, list, name, person, type JsonRecord } from './json-records.ts';
import { findPagerduty } from './pagerduty.ts';

/**
 * Reads what a tool posts to a postmortem's own address, by its shape: a webhook of Alertmanager (version 4), of Grafana or
 * of PagerDuty (v3), or else the generic JSON, for whatever else can send one:
 *
 * ```json
 * { "events": [{ "text": "Failover done", "at": "2026-11-20T09:12:00Z", "phase": "mitigation", "id": "run-17",
 *                "source": "Deploy bot", "speaker": "Ada", "url": "https://ci.example/17" }] }
 * ```
 *
 * or one such event by itself. Only `text` is needed. `at` is ISO 8601 with an offset or a number of seconds or
 * milliseconds since 1970, and may be called by another name ({@link TIME_FIELDS}); left out, it is `receivedAt`. An event
 * whose time cannot be read is skipped, and fields that are not known are left. `phase` is the name of one (`Mitigation`, `Fix`), else it is a note. With an `id`, sending
 * an event twice adds it once.
 *
 * @param receivedAt - ISO 8601 UTC
 */
export function readWebhookBody(body: unknown, receivedAt: string): Outcome<IngestResult, IngestRefusal> {
  const found = findKnown(body) ?? findEvents(body, receivedAt);
  return found ? collectRecords(found) : refuse('unknown-format');
}

/** How programs call the time of an event; the first that is there counts. */
const TIME_FIELDS = ['at', 'time', 'timestamp', 'occurredAt', 'occurred_at', 'date'] as const;

function findKnown(body: unknown): FoundRecords | undefined {
  if (isBody(body)) return findAlerts(body, isGrafanaBody(body) ? 'grafana' : 'alertmanager');
  return field(body, 'event', 'event_type') === undefined ? undefined : findPagerduty(body);
}

function findEvents(body: unknown, receivedAt: string): FoundRecords | undefined {
  const events = field(body, 'events');
  if (!Array.isArray(events) && field(body, 'text') === undefined) return undefined;
  const records = Array.isArray(events) ? list(events) : [body];
  return { format: 'webhook', drafts: draftEach(records, (record) => eventDraft(record, receivedAt)) };
}

function eventDraft(event: JsonRecord, receivedAt: string): RecordDraft {
  const speaker = field(event, 'speaker');
  return {
    id: name(field(event, 'id')),
    at: timeOf(event) ?? receivedAt,
    endAt: field(event, 'endAt'),
    phase: phaseNamed(name(field(event, 'phase'))) ?? 'note',
    text: firstText(field(event, 'text')),
    speaker: isRecord(speaker) ? person(field(speaker, 'name'), field(speaker, 'jobTitle')) : person(speaker),
    source: firstText(field(event, 'source'), 'Webhook'),
    url: field(event, 'url'),
  };
}

/** Null is like a field that is not there; a wrong one is still one that somebody meant. */
function timeOf(event: JsonRecord): unknown {
  const said = TIME_FIELDS.map((name) => field(event, name)).find((value) => value !== undefined && value !== null);
  return said;
}
