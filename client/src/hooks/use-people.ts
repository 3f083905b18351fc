import type { Person } from '@debrief/shared/domain/people.ts';
import { useMeeting } from './use-meeting.ts';

/** Everybody who ever joined, also those who have left or were removed. */
export function usePeople(): readonly Person[] {
  return useMeeting(({ people }) => people);
}
