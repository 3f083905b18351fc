import { removePerson } from '@debrief/shared/domain/facilitation.ts';
import { asId, type ParticipantId } from '@debrief/shared/domain/ids.ts';
import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeParticipant, listParticipants } from '#storage/queries/participants.ts';
import type { CommandHandler } from './command.ts';

/** Takes somebody out for good; what they wrote stays, and stays theirs. */
export const removeParticipantCommand: CommandHandler<'remove-participant'> = async (context, command) => {
  const { transaction, postmortemId } = context;
  const people = await listParticipants(transaction.db, postmortemId);
  const removed = removePerson(people, asId<ParticipantId>(command.participantId));
  if (!removed.ok) return removed;
  await changeParticipant(transaction.db, removed.value, { removed: true, ready: false, handRaisedAt: null });
  return accept({ effects: [{ kind: 'close-participant', participantId: removed.value }] });
};
