import { findStage } from '@debrief/shared/domain/stage.ts';
import { STOPPED_TIMER } from '@debrief/shared/domain/timer.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting, loadMeeting } from '#storage/queries/meetings.ts';
import { clearReady } from '#storage/queries/participants.ts';
import type { CommandHandler } from './command.ts';

/** Moves the group to a stage of this meeting. Ready flags, timer and spotlight belonged to the stage before. */
export const setStageCommand: CommandHandler<'set-stage'> = async (
  { transaction: { db }, postmortemId },
  { stage },
) => {
  const meeting = await loadMeeting(db, postmortemId);
  if (!findStage(meeting.stages, stage)) return refuse('unknown-stage');
  if (meeting.stage === stage) return accept({});
  await changeMeeting(db, postmortemId, { stage, timer: STOPPED_TIMER, spotlight: null });
  await clearReady(db, postmortemId);
  return accept({});
};
