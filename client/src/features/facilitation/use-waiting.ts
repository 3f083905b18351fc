import { can } from '@debrief/shared/domain/role.ts';
import { usePeople } from '#hooks/use-people.ts';

/** Of those who are here and contribute, without the facilitators: how many are not ready yet. */
export function useWaiting(): { readonly waiting: number; readonly of: number } {
  const here = usePeople().filter(
    (person) => person.online && !person.removed && can(person.role, 'be-ready') && person.role !== 'facilitator',
  );
  return { waiting: here.filter((person) => !person.ready).length, of: here.length };
}
