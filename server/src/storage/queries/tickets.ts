import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Db } from './rows.ts';

/** A key to one sync socket. */
export interface StoredTicket {
  readonly hash: string;
  readonly postmortemId: PostmortemId;
  readonly participantId: ParticipantId;
  readonly sessionHash: string;
  readonly expiresAt: number;
}

export async function insertTicket(db: Db, ticket: StoredTicket): Promise<void> {
  await db
    .insertInto('ticket')
    .values({
      hash: ticket.hash,
      postmortem_id: ticket.postmortemId,
      participant_id: ticket.participantId,
      session_hash: ticket.sessionHash,
      expires_at: ticket.expiresAt,
    })
    .execute();
}

/** Takes the ticket out of the store: whoever gets it back is the only one. */
export async function takeTicket(db: Db, hash: string): Promise<StoredTicket | undefined> {
  const row = await db.deleteFrom('ticket').where('hash', '=', hash).returningAll().executeTakeFirst();
  return (
    row && {
      hash: row.hash,
      postmortemId: asId<PostmortemId>(row.postmortem_id),
      participantId: asId<ParticipantId>(row.participant_id),
      sessionHash: row.session_hash,
      expiresAt: row.expires_at,
    }
  );
}

/** Voids the tickets that came from these sessions; at least one. */
export async function deleteTicketsOf(db: Db, sessionHashes: readonly string[]): Promise<void> {
  await db.deleteFrom('ticket').where('session_hash', 'in', sessionHashes).execute();
}
