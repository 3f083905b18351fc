import type { DocumentContent } from '#domain/content.ts';
import type { Invitee } from '#domain/preparation.ts';
import type { Actor } from '#domain/remark.ts';
import type { SummarizedPerson } from './build-people.ts';
import { INCIDENT_ROLE_WORDS } from './people-words.ts';

/** Where the people are whom texts may name. */
export interface NamedPeopleSources extends Pick<DocumentContent, 'actors' | 'details' | 'questions'> {
  /** In the order of joining. */
  readonly people: readonly Pick<SummarizedPerson, 'id' | 'name' | 'jobTitle'>[];
  readonly invitees: readonly Pick<Invitee, 'id' | 'name' | 'jobTitle' | 'incidentRole'>[];
}

/**
 * Whom texts may name: the document's actors, who spoke or asked, everybody in the meeting and on its list. The page and
 * the exports ask here, so that both say the same role for somebody.
 */
export function namedPeople({ actors, details, questions, people, invitees }: NamedPeopleSources): readonly Actor[] {
  return [
    ...actors.map((actor) => ({ ...actor, id: `actor ${actor.id}` })),
    ...details.map(({ id, speaker, role }) => ({ id: `detail ${id}`, name: speaker, role })),
    ...questions.map(({ id, askedBy }) => ({ id: `question ${id}`, name: askedBy, role: '' })),
    ...people.map(({ id, name, jobTitle }) => ({ id: `person ${id}`, name, role: jobTitle })),
    ...invitees.map(({ id, name, jobTitle, incidentRole }) => ({
      id: `invitee ${id}`,
      name,
      role: jobTitle.trim() || (incidentRole === 'none' ? '' : INCIDENT_ROLE_WORDS[incidentRole]),
    })),
  ];
}
