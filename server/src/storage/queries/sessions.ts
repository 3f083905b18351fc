import { asId, type MemberId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Db } from './rows.ts';

/** One browser, by the hash of its token. */
export interface StoredSession {
  readonly hash: string;
  /** Null for a guest. */
  readonly memberId: MemberId | null;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

export async function findSession(db: Db, hash: string): Promise<StoredSession | undefined> {
  const row = await db.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst();
  return (
    row && {
      hash: row.hash,
      memberId: row.member_id === null ? null : asId<MemberId>(row.member_id),
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }
  );
}

export async function insertSession(
  db: Db,
  { hash, memberId, at }: { readonly hash: string; readonly memberId: MemberId | null; readonly at: number },
): Promise<void> {
  await db.insertInto('session').values({ hash, member_id: memberId, created_at: at, last_seen_at: at }).execute();
}

export async function touchSession(db: Db, hash: string, at: number): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: at }).where('hash', '=', hash).execute();
}

/** Ends a session; its seats go with it. */
export async function deleteSession(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('session').where('hash', '=', hash).execute();
}

/** The hashes of all sessions of a member. */
export async function listSessionsOf(db: Db, memberId: MemberId): Promise<readonly string[]> {
  const rows = await db.selectFrom('session').select('hash').where('member_id', '=', memberId).execute();
  return rows.map((row) => row.hash);
}

/** For whom this browser speaks in that postmortem. */
export async function findSeat(db: Db, hash: string, postmortemId: PostmortemId): Promise<ParticipantId | undefined> {
  const row = await db
    .selectFrom('seat')
    .select('participant_id')
    .where('session_hash', '=', hash)
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirst();
  return row && asId<ParticipantId>(row.participant_id);
}

/** Who in that postmortem has a browser that was seen since. @param since - milliseconds since the epoch */
export async function listSeatedSince(
  db: Db,
  postmortemId: PostmortemId,
  since: number,
): Promise<readonly ParticipantId[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('session', 'session.hash', 'seat.session_hash')
    .select('seat.participant_id')
    .where('seat.postmortem_id', '=', postmortemId)
    .where('session.last_seen_at', '>', since)
    .execute();
  return rows.map((row) => asId<ParticipantId>(row.participant_id));
}

export async function insertSeat(
  db: Db,
  seat: { readonly hash: string; readonly postmortemId: PostmortemId; readonly participantId: ParticipantId },
): Promise<void> {
  await db
    .insertInto('seat')
    .values({ session_hash: seat.hash, postmortem_id: seat.postmortemId, participant_id: seat.participantId })
    .execute();
}

/** A browser that signs in gets another session, and stays who it is in its meetings. */
export async function moveSeats(db: Db, fromHash: string, toHash: string): Promise<void> {
  await db.updateTable('seat').set({ session_hash: toHash }).where('session_hash', '=', fromHash).execute();
}
