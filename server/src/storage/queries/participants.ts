import type { Insertable, Selectable } from 'kysely';
import {
  asId,
  type InviteId,
  type MemberId,
  type ParticipantId,
  type PostmortemId,
} from '@debrief/shared/domain/ids.ts';
import { PERSON_COLORS, type PersonColor } from '@debrief/shared/domain/people.ts';
import { ROLES, type Role } from '@debrief/shared/domain/role.ts';
import type { ParticipantTable } from '#storage/schema.ts';
import { oneOf, toFlag, type Db } from './rows.ts';

/** Somebody in a postmortem, as stored. */
export interface Participant {
  readonly id: ParticipantId;
  readonly postmortemId: PostmortemId;
  readonly memberId: MemberId | null;
  /** The link that they came by; access ends when it is revoked. Null for members and for who revoked it. */
  readonly inviteId: InviteId | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly color: PersonColor;
  readonly ready: boolean;
  readonly handRaisedAt: number | null;
  readonly removed: boolean;
}

function toParticipant(row: Selectable<ParticipantTable>): Participant {
  return {
    id: asId<ParticipantId>(row.id),
    postmortemId: asId<PostmortemId>(row.postmortem_id),
    memberId: row.member_id === null ? null : asId<MemberId>(row.member_id),
    inviteId: row.invite_id === null ? null : asId<InviteId>(row.invite_id),
    name: row.name,
    jobTitle: row.job_title,
    role: oneOf(ROLES, row.role),
    color: oneOf(PERSON_COLORS, row.color),
    ready: row.ready === 1,
    handRaisedAt: row.hand_raised_at,
    removed: row.removed === 1,
  };
}

/** Everybody who was ever in it, in the order of joining, the removed included. */
export async function listParticipants(db: Db, postmortemId: PostmortemId): Promise<readonly Participant[]> {
  const rows = await db
    .selectFrom('participant')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
  return rows.map(toParticipant);
}

/** What these people are called, of whatever postmortem they are. */
export async function listNames(db: Db, ids: readonly ParticipantId[]): Promise<ReadonlyMap<ParticipantId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [asId<ParticipantId>(row.id), row.name]));
}

/** Somebody of this postmortem, or undefined. */
export async function findParticipant(
  db: Db,
  postmortemId: PostmortemId,
  id: ParticipantId,
): Promise<Participant | undefined> {
  const row = await db
    .selectFrom('participant')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toParticipant(row);
}

/** The member's own participant here, whatever browser they use. */
export async function findParticipantOfMember(
  db: Db,
  postmortemId: PostmortemId,
  memberId: MemberId,
): Promise<Participant | undefined> {
  const row = await db
    .selectFrom('participant')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row && toParticipant(row);
}

/** Guests, the removed included, who joined at that time or earlier. @param until - milliseconds since the epoch */
export async function listGuestsUntil(
  db: Db,
  postmortemId: PostmortemId,
  until: number,
): Promise<readonly ParticipantId[]> {
  const rows = await db
    .selectFrom('participant')
    .select('id')
    .where('postmortem_id', '=', postmortemId)
    .where('member_id', 'is', null)
    .where('joined_at', '<=', until)
    .execute();
  return rows.map(({ id }) => asId<ParticipantId>(id));
}

/** How many have ever joined: the place of the next one among the colours. */
export async function countParticipants(db: Db, postmortemId: PostmortemId): Promise<number> {
  const { count } = await db
    .selectFrom('participant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertParticipant(db: Db, row: Insertable<ParticipantTable>): Promise<void> {
  await db.insertInto('participant').values(row).execute();
}

/** What may change of somebody. */
export type ParticipantChange = Partial<
  Pick<Participant, 'inviteId' | 'name' | 'jobTitle' | 'role' | 'ready' | 'handRaisedAt' | 'removed'>
>;

/** Sets the given fields, at least one. */
export async function changeParticipant(db: Db, id: ParticipantId, change: ParticipantChange): Promise<void> {
  await db
    .updateTable('participant')
    .set({
      ...(change.inviteId !== undefined && { invite_id: change.inviteId }),
      ...(change.name !== undefined && { name: change.name }),
      ...(change.jobTitle !== undefined && { job_title: change.jobTitle }),
      ...(change.role !== undefined && { role: change.role }),
      ...(change.ready !== undefined && { ready: toFlag(change.ready) }),
      ...(change.handRaisedAt !== undefined && { hand_raised_at: change.handRaisedAt }),
      ...(change.removed !== undefined && { removed: toFlag(change.removed) }),
    })
    .where('id', '=', id)
    .execute();
}

/** Nobody is ready: the group has moved on. */
export async function clearReady(db: Db, postmortemId: PostmortemId): Promise<void> {
  await db.updateTable('participant').set({ ready: 0 }).where('postmortem_id', '=', postmortemId).execute();
}
