import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Db } from '#storage/queries/rows.ts';
import { insertTicket, takeTicket, type StoredTicket } from '#storage/queries/tickets.ts';
import { hashSecret } from './secrets.ts';

/** From asking for a ticket to opening the socket. */
export const TICKET_LIFETIME_MS = 30_000;

/** Whom a ticket lets in where. */
export interface TicketOrder {
  readonly postmortemId: PostmortemId;
  readonly participantId: ParticipantId;
  /** The session or token that it came from: when that ends, so does the socket. */
  readonly sessionHash: string;
}

/** Keeps a fresh ticket, as its hash. */
export async function issueTicket(
  db: Db,
  order: TicketOrder,
  { token, now }: { readonly token: string; readonly now: number },
): Promise<void> {
  await insertTicket(db, { ...order, hash: hashSecret(token), expiresAt: now + TICKET_LIFETIME_MS });
}

/** Uses a ticket up, also when it is too late. */
export async function redeemTicket(db: Db, token: string, now: number): Promise<StoredTicket | undefined> {
  const ticket = await takeTicket(db, hashSecret(token));
  return ticket && now < ticket.expiresAt ? ticket : undefined;
}
