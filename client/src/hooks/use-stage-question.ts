import { findStage, type StageId } from '@debrief/shared/domain/stage.ts';
import { useMeeting } from './use-meeting.ts';

/** The one question that this meeting asks in a stage; a stage that its template leaves out asks nothing. */
export function useStageQuestion(id: StageId): string {
  return useMeeting(({ stages }) => findStage(stages, id)?.question ?? '');
}
