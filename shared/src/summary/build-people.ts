import type { Invitee } from '#domain/preparation.ts';
import type { Person } from '#domain/people.ts';
import type { SummaryPerson } from './summary.ts';

/** What a summary is told of somebody in the meeting. */
export type SummarizedPerson = Pick<Person, 'id' | 'name' | 'jobTitle' | 'role' | 'removed'>;

/** Everybody in the meeting in the order of joining, then who was expected and did not come in. */
export function summaryPeople(
  people: readonly SummarizedPerson[],
  invitees: readonly Invitee[],
): readonly SummaryPerson[] {
  const planned = new Map(invitees.map((invitee) => [invitee.participantId, invitee]));
  const joined = people
    .filter(({ removed }) => !removed)
    .map(({ id, name, jobTitle, role }): SummaryPerson => {
      const invitee = planned.get(id);
      return {
        name,
        jobTitle: jobTitle.trim() || (invitee?.jobTitle.trim() ?? ''),
        role,
        incidentRole: invitee?.incidentRole ?? 'none',
        attended: invitee?.attended ?? true,
      };
    });
  const expected = invitees
    .filter(({ participantId }) => participantId === null)
    .map(({ name, jobTitle, meetingRole, incidentRole, attended }): SummaryPerson => {
      return { name, jobTitle: jobTitle.trim(), role: meetingRole, incidentRole, attended };
    });
  return [...joined, ...expected];
}
