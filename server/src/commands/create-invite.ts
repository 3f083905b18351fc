import type { InviteId } from '@debrief/shared/domain/ids.ts';
import { accept } from '@debrief/shared/lang/outcome.ts';
import { inviteUrl, newInvite } from '#access/invites.ts';
import { insertInvite } from '#storage/queries/invites.ts';
import { loadPlan } from '#storage/queries/preparation.ts';
import type { CommandHandler } from './command.ts';

/** Makes another link for a role. Its token is in the first answer and nowhere else. */
export const createInviteCommand: CommandHandler<'create-invite'> = async (context, { role }) => {
  const { transaction, postmortemId, publicUrl, now } = context;
  const inviteId = context.newId<InviteId>();
  const token = context.newToken();
  const { startsAt: meetingAt } = await loadPlan(transaction.db, postmortemId);
  await insertInvite(transaction.db, newInvite({ id: inviteId, postmortemId, role, token, now, meetingAt }));
  return accept({ result: { inviteId }, onceOnly: { url: inviteUrl(publicUrl, token) } });
};
