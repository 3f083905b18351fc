import { changeRole } from '@debrief/shared/domain/facilitation.ts';
import { asId, type ParticipantId } from '@debrief/shared/domain/ids.ts';
import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeParticipant, listParticipants } from '#storage/queries/participants.ts';
import type { CommandHandler } from './command.ts';

/** Gives somebody a role: also how facilitation is handed over. */
export const setRoleCommand: CommandHandler<'set-role'> = async ({ transaction: { db }, postmortemId }, command) => {
  const target = asId<ParticipantId>(command.participantId);
  const changed = changeRole(await listParticipants(db, postmortemId), target, command.role);
  if (!changed.ok) return changed;
  await changeParticipant(db, target, { role: changed.value });
  return accept({});
};
