import type { Selectable } from 'kysely';
import { asId, type InviteeId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { INCIDENT_ROLES, type Invitee } from '@debrief/shared/domain/preparation.ts';
import { ROLES } from '@debrief/shared/domain/role.ts';
import type { InviteeTable } from '#storage/preparation-tables.ts';
import { oneOf, toFlag, type Db } from './rows.ts';

function toInvitee(row: Selectable<InviteeTable>): Invitee {
  return {
    id: asId<InviteeId>(row.id),
    name: row.name,
    email: row.email,
    jobTitle: row.job_title,
    incidentRole: oneOf(INCIDENT_ROLES, row.incident_role),
    meetingRole: oneOf(ROLES, row.meeting_role),
    attendance: oneOf(['always', 'optional'], row.attendance),
    participantId: row.participant_id === null ? null : asId<ParticipantId>(row.participant_id),
    attended: row.attended === 1,
  };
}

/** Everybody who is expected or has come, in the order in which they were put on the list. */
export async function listInvitees(db: Db, postmortemId: PostmortemId): Promise<readonly Invitee[]> {
  const rows = await db
    .selectFrom('invitee')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .orderBy('created_at')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toInvitee);
}

/** Puts somebody on the list, or writes them anew: all but when they were put there. */
export async function saveInvitee(
  db: Db,
  postmortemId: PostmortemId,
  { invitee, now }: { readonly invitee: Invitee; readonly now: number },
): Promise<void> {
  const fields = {
    name: invitee.name,
    email: invitee.email,
    job_title: invitee.jobTitle,
    incident_role: invitee.incidentRole,
    meeting_role: invitee.meetingRole,
    attendance: invitee.attendance,
    participant_id: invitee.participantId,
    attended: toFlag(invitee.attended),
  };
  await db
    .insertInto('invitee')
    .values({ id: invitee.id, postmortem_id: postmortemId, created_at: now, ...fields })
    .onConflict((conflict) => conflict.columns(['postmortem_id', 'id']).doUpdateSet(fields))
    .execute();
}

/** Takes somebody off the list, and from owning the postmortem. @returns false when they were not on it */
export async function deleteInvitee(db: Db, postmortemId: PostmortemId, id: InviteeId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitee')
    .where('postmortem_id', '=', postmortemId)
    .where('id', '=', id)
    .executeTakeFirst();
  await db
    .updateTable('postmortem')
    .set({ owner_id: null })
    .where('id', '=', postmortemId)
    .where('owner_id', '=', id)
    .execute();
  return numDeletedRows > 0n;
}

/** Says whether somebody was there. @returns false when they are not on the list */
export async function setAttended(
  db: Db,
  postmortemId: PostmortemId,
  { id, attended }: { readonly id: InviteeId; readonly attended: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitee')
    .set({ attended: toFlag(attended) })
    .where('postmortem_id', '=', postmortemId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes that these people were there. @returns how many were not noted before */
export async function noteAttendance(
  db: Db,
  postmortemId: PostmortemId,
  participants: readonly ParticipantId[],
): Promise<number> {
  if (participants.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('invitee')
    .set({ attended: 1 })
    .where('postmortem_id', '=', postmortemId)
    .where('participant_id', 'in', participants)
    .where('attended', '=', 0)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Notes that nobody was there yet. */
export async function forgetAttendance(db: Db, postmortemId: PostmortemId): Promise<void> {
  await db.updateTable('invitee').set({ attended: 0 }).where('postmortem_id', '=', postmortemId).execute();
}
