import { takeOver } from '@debrief/shared/domain/facilitation.ts';
import { accept } from '@debrief/shared/lang/outcome.ts';
import { loadMeeting } from '#storage/queries/meetings.ts';
import { changeParticipant, listParticipants } from '#storage/queries/participants.ts';
import type { CommandHandler } from './command.ts';

/** The facilitator has been gone for a minute: the one who takes over has the role, the one who left is an attendee. */
export const takeOverCommand: CommandHandler<'take-over'> = async (context) => {
  const { transaction, postmortemId, actor, presence, now } = context;
  const { db } = transaction;
  const { roleLocked } = await loadMeeting(db, postmortemId);
  const lease = { locked: roleLocked, awaySince: presence.facilitatorAwaySince, now };
  const taken = takeOver(await listParticipants(db, postmortemId), lease);
  if (!taken.ok) return taken;
  for (const id of taken.value) await changeParticipant(db, id, { role: 'attendee' });
  await changeParticipant(db, actor.id, { role: 'facilitator' });
  return accept({});
};
