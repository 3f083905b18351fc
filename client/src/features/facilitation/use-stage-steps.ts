import type { Stage } from '@debrief/shared/domain/stage.ts';
import { useMeeting } from '#hooks/use-meeting.ts';

/** The group's stage with its neighbours. */
export function useStageSteps(): {
  readonly previous: Stage | undefined;
  readonly current: Stage | undefined;
  readonly next: Stage | undefined;
} {
  const stages = useMeeting((event) => event.stages);
  const index = useMeeting((event) => event.stages.findIndex((stage) => stage.id === event.stage));
  return { previous: stages[index - 1], current: stages[index], next: stages[index + 1] };
}
