import { asId, type InviteeId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { deleteInvitee } from '#storage/queries/invitees.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import type { CommandHandler } from './command.ts';

/** Takes somebody off the list. Whoever has joined already stays in the meeting. */
export const removeInviteeCommand: CommandHandler<'remove-invitee'> = async (context, { inviteeId }) => {
  const { transaction, postmortemId } = context;
  const removed = await deleteInvitee(transaction.db, postmortemId, asId<InviteeId>(inviteeId));
  if (!removed) return refuse('unknown-invitee');
  await changePreparation(transaction.db, postmortemId);
  return accept({});
};
