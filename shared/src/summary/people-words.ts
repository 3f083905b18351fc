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

/** What stands behind a name: `SRE`, `Scribe in the incident`, `Facilitator`. */
export function personFacts({ jobTitle, role, incidentRole }: SummaryPerson): readonly string[] {
  return [jobTitle.trim(), incidentRoleFact(incidentRole), ROLE_WORDS[role]].filter((fact) => fact !== '');
}

function incidentRoleFact(role: IncidentRole): string {
  if (role === 'none') return '';
  return role === 'commander' ? INCIDENT_ROLE_WORDS[role] : `${INCIDENT_ROLE_WORDS[role]} in the incident`;
}

/** People under a heading. */
export interface PeopleGroup {
  /** `3 were there`, `1 was invited and not there`; before the meeting `4 are invited`. */
  readonly heading: string;
  readonly people: readonly SummaryPerson[];
}

/** Who was there apart from who was only invited; groups without anybody are left out. Before the meeting nobody is missing. */
export function peopleGroups(everybody: readonly SummaryPerson[]): readonly PeopleGroup[] {
  const there = everybody.filter(({ attended }) => attended);
  const away = everybody.filter(({ attended }) => !attended);
  return [
    { heading: `${there.length} ${there.length === 1 ? 'was' : 'were'} there`, people: there },
    { heading: awayHeading(away.length, there.length > 0), people: away },
  ].filter(({ people }) => people.length > 0);
}

function awayHeading(count: number, hasMet: boolean): string {
  if (!hasMet) return `${count} ${count === 1 ? 'is' : 'are'} invited`;
  return `${count} ${count === 1 ? 'was' : 'were'} invited and not there`;
}
