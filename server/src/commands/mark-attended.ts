import { asId, type InviteeId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { setAttended } from '#storage/queries/invitees.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import type { CommandHandler } from './command.ts';

/** Corrects by hand who was there: in the room without a browser of their own, or here by mistake. */
export const markAttendedCommand: CommandHandler<'mark-attended'> = async (context, { inviteeId, attended }) => {
  const { transaction, postmortemId } = context;
  const known = await setAttended(transaction.db, postmortemId, { id: asId<InviteeId>(inviteeId), attended });
  if (!known) return refuse('unknown-invitee');
  await changePreparation(transaction.db, postmortemId);
  return accept({});
};
