import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeParticipant, findParticipant } from '#storage/queries/participants.ts';
import type { CommandHandler } from './command.ts';

/** Puts the hand up or down. Raising it twice keeps the place in the queue. */
export const raiseHandCommand: CommandHandler<'raise-hand'> = async (context, { raised }) => {
  const { transaction, actor, now, postmortemId } = context;
  const before = await findParticipant(transaction.db, postmortemId, actor.id);
  const handRaisedAt = raised ? (before?.handRaisedAt ?? now) : null;
  await changeParticipant(transaction.db, actor.id, { handRaisedAt });
  return accept({});
};
