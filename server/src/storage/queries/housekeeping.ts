import type { Db } from './rows.ts';

/** Before which times things may go, milliseconds since the epoch. */
export interface Expiry {
  readonly sessionsLastSeenBefore: number;
  readonly answersBefore: number;
  readonly ticketsBefore: number;
}

/** Removes what nobody can use any more. */
export async function deleteExpired(db: Db, expiry: Expiry): Promise<void> {
  await db.deleteFrom('session').where('last_seen_at', '<', expiry.sessionsLastSeenBefore).execute();
  await db.deleteFrom('command_log').where('at', '<', expiry.answersBefore).execute();
  await db.deleteFrom('ticket').where('expires_at', '<', expiry.ticketsBefore).execute();
}
