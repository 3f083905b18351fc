import { findInvitee, isSamePerson, mayPlan, planInvitee } from '@debrief/shared/domain/invitees.ts';
import { asId, type InviteeId } from '@debrief/shared/domain/ids.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { listInvitees, saveInvitee } from '#storage/queries/invitees.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import { listParticipants } from '#storage/queries/participants.ts';
import type { CommandContext, CommandHandler } from './command.ts';

/** Puts somebody on the list, or changes what it says of them. Who they are in the meeting stays. */
export const saveInviteeCommand: CommandHandler<'save-invitee'> = async (context, command) => {
  const { transaction, postmortemId, actor, now } = context;
  const { db } = transaction;
  const invitees = await listInvitees(db, postmortemId);
  const before = findInvitee(invitees, command.inviteeId);
  if (!mayPlan(actor.role, before, command)) return refuse('not-allowed');
  const { name, email, jobTitle, incidentRole, meetingRole, attendance } = command;
  const planned = planInvitee(invitees, {
    id: asId<InviteeId>(command.inviteeId),
    name,
    email,
    jobTitle,
    incidentRole,
    meetingRole,
    attendance,
    participantId: before ? before.participantId : await findUnlisted(context, invitees, command.name),
    attended: before?.attended ?? false,
  });
  if (!planned.ok) return planned;
  await saveInvitee(db, postmortemId, { invitee: planned.value, now });
  await changePreparation(db, postmortemId);
  return accept({});
};

/** Somebody who is in the meeting under that name and was taken off the list before. */
async function findUnlisted(
  { transaction, postmortemId }: CommandContext,
  invitees: readonly Invitee[],
  name: string,
): Promise<Invitee['participantId']> {
  const people = await listParticipants(transaction.db, postmortemId);
  const unlisted = people.filter(
    (person) => !person.removed && !invitees.some((each) => each.participantId === person.id),
  );
  return unlisted.find((person) => isSamePerson({ name, email: '' }, { name: person.name, email: '' }))?.id ?? null;
}
