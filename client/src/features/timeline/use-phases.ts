import { phasesOf } from '@debrief/shared/domain/incident-type.ts';
import type { Phase } from '@debrief/shared/domain/timeline.ts';
import { useMeeting } from '#hooks/use-meeting.ts';

/** The phases that are offered for this incident, by its type. */
export function usePhases(): readonly Phase[] {
  const type = useMeeting(({ record }) => record.incidentType);
  return phasesOf(type);
}
