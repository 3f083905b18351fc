import type { Me } from '@debrief/shared/protocol/events.ts';
import { useMeeting } from './use-meeting.ts';

/** Who I am in this postmortem. */
export function useMe(): Me {
  return useMeeting(({ me }) => me);
}
