import { findStage } from '@debrief/shared/domain/stage.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting, loadMeeting } from '#storage/queries/meetings.ts';
import type { CommandHandler } from './command.ts';

/** Asks everybody to look at something; null ends it. */
export const spotlightCommand: CommandHandler<'spotlight'> = async (context, { target }) => {
  const { transaction, postmortemId, actor, now } = context;
  const { stages } = await loadMeeting(transaction.db, postmortemId);
  if (target && !findStage(stages, target.stage)) return refuse('unknown-stage');
  const spotlight = target && { by: actor.id, stage: target.stage, itemId: target.itemId, at: now };
  await changeMeeting(transaction.db, postmortemId, { spotlight });
  return accept({});
};
