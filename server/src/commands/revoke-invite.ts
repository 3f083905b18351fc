import { asId, type InviteId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { revokeInvite } from '#storage/queries/invites.ts';
import { changeParticipant, findParticipant } from '#storage/queries/participants.ts';
import type { CommandHandler } from './command.ts';

/**
 * Ends a link and the access of the guests who came by it. Not of the one who revokes it: who came by the
 * facilitators' link and ends it stays.
 */
export const revokeInviteCommand: CommandHandler<'revoke-invite'> = async (context, command) => {
  const { transaction, postmortemId, actor, now } = context;
  const inviteId = asId<InviteId>(command.inviteId);
  const revoked = await revokeInvite(transaction.db, { postmortemId, inviteId, now });
  if (!revoked) return refuse('unknown-invite');
  const me = await findParticipant(transaction.db, postmortemId, actor.id);
  if (me?.inviteId === inviteId) await changeParticipant(transaction.db, actor.id, { inviteId: null });
  return accept({ effects: [{ kind: 'close-invite', inviteId }] });
};
