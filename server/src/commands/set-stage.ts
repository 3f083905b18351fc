import { countsAsAttended } from '@debrief/shared/domain/invitees.ts';
import { findStage } from '@debrief/shared/domain/stage.ts';
import { STOPPED_TIMER } from '@debrief/shared/domain/timer.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { noteAttendance } from '#storage/queries/invitees.ts';
import { changeMeeting, loadMeeting } from '#storage/queries/meetings.ts';
import { clearReady } from '#storage/queries/participants.ts';
import { changePreparation, loadPlan } from '#storage/queries/preparation.ts';
import type { CommandContext, CommandHandler } from './command.ts';

/**
 * Moves the group to a stage of this meeting. Ready flags, timer and spotlight belonged to the stage before. Whoever is
 * connected then has been there.
 */
export const setStageCommand: CommandHandler<'set-stage'> = async (context, { stage }) => {
  const { transaction, postmortemId } = context;
  const { db } = transaction;
  const meeting = await loadMeeting(db, postmortemId);
  if (!findStage(meeting.stages, stage)) return refuse('unknown-stage');
  if (meeting.stage === stage) return accept({});
  await changeMeeting(db, postmortemId, { stage, timer: STOPPED_TIMER, spotlight: null });
  await clearReady(db, postmortemId);
  await noteWhoIsHere(context);
  return accept({});
};

async function noteWhoIsHere({ transaction: { db }, postmortemId, presence, now }: CommandContext): Promise<void> {
  const { startsAt } = await loadPlan(db, postmortemId);
  if (!countsAsAttended(startsAt, now)) return;
  const noted = await noteAttendance(db, postmortemId, [...presence.online]);
  if (noted > 0) await changePreparation(db, postmortemId);
}
