import type { IncidentRole } from '#domain/preparation.ts';
import type { SummaryPerson } from './summary.ts';
import { ROLE_WORDS } from './words.ts';

/** What the roles of the response are called. */
export const INCIDENT_ROLE_WORDS: Readonly<Record<IncidentRole, string>> = {
  none: 'No role in the incident',
  commander: 'Incident commander',
  deputy: 'Deputy',
  scribe: 'Scribe',
  'technical-lead': 'Technical lead',
  communications: 'Communications',
  'customer-liaison': 'Customer liaison',
  responder: 'Responder',
  'service-owner': 'Service owner',
  stakeholder: 'Stakeholder',
};

/** What stands behind a name: `SRE`, `Scribe in the incident`, `Facilitator`, `was not there`. */
export function personFacts(
  { jobTitle, role, incidentRole, attended }: SummaryPerson,
  { met }: { /** Somebody has come: the meeting has begun. */ readonly met: boolean },
): readonly string[] {
  return [
    jobTitle.trim(),
    incidentRoleFact(incidentRole),
    ROLE_WORDS[role],
    met && !attended ? 'was not there' : '',
  ].filter((fact) => fact !== '');
}

function incidentRoleFact(role: IncidentRole): string {
  if (role === 'none') return '';
  return role === 'commander' ? INCIDENT_ROLE_WORDS[role] : `${INCIDENT_ROLE_WORDS[role]} in the incident`;
}

/** Whether anybody has come: before the meeting nobody is missing. */
export function hasMet(people: readonly SummaryPerson[]): boolean {
  return people.some(({ attended }) => attended);
}
