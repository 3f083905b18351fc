import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { findParticipant } from '#storage/queries/participants.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import type { Db } from '#storage/queries/rows.ts';
import type { RequestIdentity, SocketAccess, SocketIdentity, SocketRefusal } from './access.ts';
import { authorizeParticipant, findOwnParticipant, hasLostLink, identifyCaller } from './caller.ts';
import { isOwnOrigin } from './origins.ts';
import { redeemTicket } from './tickets.ts';

/** What deciding an upgrade needs. */
export interface SocketAccessOptions {
  readonly db: Db;
  readonly cookieName: string;
  /** Read at each upgrade: the port is known only once the server listens. */
  ownOrigins(): readonly string[];
  /** Milliseconds since the epoch. */
  now(): number;
}

type Decision = Outcome<SocketIdentity, SocketRefusal>;

/**
 * Decides upgrades. A cookie needs the exact Origin of our own pages, because browsers send it along from any page.
 * A ticket is a secret that only its owner has, so it needs none; but where a browser names another page, it is refused.
 */
export function createSocketAccess(options: SocketAccessOptions): SocketAccess {
  return {
    async identifySocket(request, postmortemId) {
      const [ticket] = request.protocols;
      if (ticket === undefined) return admitByCookie(options, request, postmortemId);
      if (request.origin !== undefined && !isOwnOrigin(request.origin, options.ownOrigins()))
        return refuse('bad-origin');
      return admitByTicket(options, ticket, postmortemId);
    },
  };
}

async function admitByCookie(
  options: SocketAccessOptions,
  request: RequestIdentity,
  postmortemId: PostmortemId,
): Promise<Decision> {
  if (!isOwnOrigin(request.origin, options.ownOrigins())) return refuse('bad-origin');
  const { db, cookieName } = options;
  const caller = await identifyCaller({ ...request, authorization: undefined }, { db, cookieName, now: options.now() });
  if (caller.kind !== 'session') return refuse('sign-in');
  const participant = await authorizeParticipant(db, caller, postmortemId);
  if (!participant.ok) {
    const own = await findOwnParticipant(db, caller, postmortemId);
    return own && !own.removed && (await hasLostLink(db, own)) ? refuse('link-revoked') : participant;
  }
  return accept({ participantId: participant.value.id, sessionHash: caller.sessionHash, protocol: undefined });
}

async function admitByTicket(
  options: SocketAccessOptions,
  protocol: string,
  postmortemId: PostmortemId,
): Promise<Decision> {
  const { db } = options;
  if (!(await findRecord(db, postmortemId))) return refuse('no-such-postmortem');
  const ticket = await redeemTicket(db, protocol, options.now());
  if (!ticket) return refuse('sign-in');
  if (ticket.postmortemId !== postmortemId) return refuse('not-allowed');
  const participant = await findParticipant(db, postmortemId, ticket.participantId);
  if (!participant || participant.removed) return refuse('not-allowed');
  if (await hasLostLink(db, participant)) return refuse('link-revoked');
  return accept({ participantId: participant.id, sessionHash: ticket.sessionHash, protocol });
}
