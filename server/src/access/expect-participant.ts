import { asId, type InviteeId } from '@debrief/shared/domain/ids.ts';
import { countsAsAttended, findExpected, MAX_INVITEES, roleOfUnplanned } from '@debrief/shared/domain/invitees.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { listInvitees, noteAttendance, saveInvitee } from '#storage/queries/invitees.ts';
import { changePreparation, loadPlan } from '#storage/queries/preparation.ts';
import { listGuestsUntil } from '#storage/queries/participants.ts';
import type { Db } from '#storage/queries/rows.ts';
import { SESSION_IDLE_MS } from './sessions.ts';
import type { NewParticipant } from './join.ts';

/**
 * Finds who joins on the list of who is expected, or adds them to it as somebody who came unplanned. It is their coming
 * to the meeting unless that is yet to begin: then they came to prepare it.
 *
 * @param shownName - what they are called where somebody else has their name already
 */
export async function expectParticipant(db: Db, person: NewParticipant, shownName: string): Promise<void> {
  const { postmortemId, now } = person;
  const invitees = await listInvitees(db, postmortemId);
  const named = { name: person.name, email: '' };
  const expected =
    findExpected(invitees, named) ??
    findExpected(await withoutLostGuests(db, invitees, person), named) ??
    unplanned(invitees, { ...person, name: shownName });
  if (!expected) return;
  const { startsAt } = await loadPlan(db, postmortemId);
  const invitee = {
    ...expected,
    participantId: person.id,
    attended: expected.attended || countsAsAttended(startsAt, now),
  };
  await saveInvitee(db, postmortemId, { invitee, now });
  await changePreparation(db, postmortemId);
}

/**
 * The list as if guests of long ago had never come. Their sessions are over, so whoever comes under their name is the
 * same person with another participant, e.g. at the meeting, days after they read the document.
 */
async function withoutLostGuests(
  db: Db,
  invitees: readonly Invitee[],
  { postmortemId, now }: NewParticipant,
): Promise<readonly Invitee[]> {
  const lost = new Set(await listGuestsUntil(db, postmortemId, now - SESSION_IDLE_MS.guest));
  return invitees.map((invitee) =>
    invitee.participantId !== null && lost.has(invitee.participantId) ? { ...invitee, participantId: null } : invitee,
  );
}

/** Somebody comes back: it is their coming to the meeting if that has begun, or is about to. */
export async function noteComing(
  db: Db,
  { postmortemId, id, now }: Pick<NewParticipant, 'postmortemId' | 'id' | 'now'>,
): Promise<void> {
  const { startsAt } = await loadPlan(db, postmortemId);
  if (!countsAsAttended(startsAt, now)) return;
  if ((await noteAttendance(db, postmortemId, [id])) > 0) await changePreparation(db, postmortemId);
}

/** Nothing when the list is full: nobody is kept out for that. */
function unplanned(invitees: readonly Invitee[], person: NewParticipant): Invitee | undefined {
  if (invitees.length >= MAX_INVITEES) return undefined;
  return {
    id: asId<InviteeId>(person.id),
    name: person.name,
    email: '',
    jobTitle: person.jobTitle,
    incidentRole: 'none',
    meetingRole: roleOfUnplanned(invitees, person.role),
    attendance: 'optional',
    participantId: null,
    attended: false,
  };
}
