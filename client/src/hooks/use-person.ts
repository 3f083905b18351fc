import type { Person } from '@debrief/shared/domain/people.ts';
import { useMeeting } from './use-meeting.ts';

/** One person, e.g. the owner of an action; undefined for an id that nobody here has. */
export function usePerson(id: string | null | undefined): Person | undefined {
  return useMeeting(({ people }) => people.find((person) => person.id === id));
}
