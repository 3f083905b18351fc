import type { Meaning, RecordDraft } from './collect-records.ts';
import { capitalised, field, firstText, joined, list, name, person, words, type JsonRecord } from './json-records.ts';

interface SaidMeaning extends Meaning {
  readonly says: string;
}

const MEANINGS: ReadonlyMap<string, SaidMeaning> = new Map(
  Object.entries({
    'incident.triggered': { says: 'Triggered', phase: 'detection', milestone: 'detected' },
    'incident.acknowledged': { says: 'Acknowledged', phase: 'response', milestone: 'responded' },
    'incident.unacknowledged': { says: 'Unacknowledged', phase: 'response' },
    'incident.resolved': { says: 'Resolved', phase: 'resolution', milestone: 'resolved' },
    'incident.reopened': { says: 'Reopened', phase: 'response' },
    'incident.annotated': { says: 'Note', phase: 'note' },
    'incident.escalated': { says: 'Escalated', phase: 'response' },
    'incident.delegated': { says: 'Delegated', phase: 'response' },
    'incident.reassigned': { says: 'Reassigned', phase: 'response' },
    'incident.priority_updated': { says: 'Priority changed', phase: 'response' },
    'incident.responder.added': { says: 'Responder asked', phase: 'response' },
    'incident.responder.replied': { says: 'Responder replied', phase: 'response' },
    'incident.status_update_published': { says: 'Status update', phase: 'communication' },
    'incident.conference_bridge.updated': { says: 'Conference bridge changed', phase: 'response' },
  } satisfies Readonly<Record<string, SaidMeaning>>),
);

/**
 * The `event` of a PagerDuty webhook v3 as an event of the timeline; what tells of no incident (a ping, a service) is none.
 *
 * @param otherwise - the source to show when the event does not say the incident's number
 */
export function webhookDraft(event: JsonRecord, otherwise: string): RecordDraft {
  const type = name(field(event, 'event_type'));
  if (!type.startsWith('incident.')) return { reason: `“${type}” does not tell of an incident.` };
  const meaning = meaningOf(type);
  const data = field(event, 'data');
  const incident = field(data, 'incident') ?? data;
  const number = name(field(incident, 'number') ?? field(incident, 'incident_number'));
  const agent = field(event, 'agent');
  const isUser = name(field(agent, 'type')).startsWith('user');
  return {
    id: name(field(event, 'id')),
    at: field(event, 'occurred_at'),
    phase: meaning.phase,
    milestone: meaning.milestone ?? null,
    text: textOf(event, type, meaning.says),
    speaker: isUser
      ? person(firstText(field(agent, 'name'), field(agent, 'summary')), field(agent, 'job_title'))
      : null,
    source: number === '' ? otherwise : `PagerDuty #${number}`,
    url: firstText(field(data, 'html_url'), field(incident, 'html_url')),
  };
}

function meaningOf(type: string): SaidMeaning {
  const says = capitalised(words(type.replace(/^incident\./u, '').replaceAll('.', ' ')));
  return MEANINGS.get(type) ?? { says, phase: 'response' };
}

function textOf(event: JsonRecord, type: string, says: string): string {
  const data = field(event, 'data');
  const written = firstText(field(data, 'content'), field(data, 'message'));
  if (type === 'incident.annotated' && written !== '') return written;
  const title = firstText(field(data, 'title'), field(data, 'incident', 'summary'), field(data, 'summary'));
  const details = [
    type === 'incident.priority_updated' ? firstText(field(data, 'priority', 'summary')) : '',
    type.startsWith('incident.responder') ? firstText(field(data, 'user', 'summary')) : '',
    /\.(?:delegated|reassigned|escalated)$/u.test(type) ? assigneesOf(data) : '',
  ];
  const what = joined(' ', says, joined(', ', ...details.filter(Boolean).map((detail) => `(${detail})`)));
  return joined(': ', what, firstText(written, title));
}

function assigneesOf(data: unknown): string {
  const assignees = list(field(data, 'assignees')).map((assignee) => name(field(assignee, 'summary')));
  return assignees.some(Boolean) ? `to ${assignees.filter(Boolean).join(', ')}` : '';
}
