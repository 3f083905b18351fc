import type { Participant } from '#storage/queries/participants.ts';
import { findParticipant, findParticipantOfMember } from '#storage/queries/participants.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { isRevoked } from '#storage/queries/invites.ts';
import { findMemberByToken } from '#storage/queries/members.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import type { Db } from '#storage/queries/rows.ts';
import { findSeat } from '#storage/queries/sessions.ts';
import type { Caller, RequestIdentity } from './access.ts';
import { hashSecret } from './secrets.ts';
import { resumeSession } from './sessions.ts';

/** How a browser names its session. `__Host-` binds the cookie to this very host, and needs https. */
export function cookieName(isHttps: boolean): string {
  return isHttps ? '__Host-debrief_session' : 'debrief_session';
}

/** What identifying needs besides the request. */
export interface IdentityContext {
  readonly db: Db;
  readonly cookieName: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Who calls: by a bearer token when there is one, otherwise by the session of the cookie. */
export async function identifyCaller(request: RequestIdentity, context: IdentityContext): Promise<Caller> {
  const bearer = /^Bearer (\S+)$/iu.exec(request.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    const member = await findMemberByToken(context.db, hashSecret(bearer));
    return member ? { kind: 'bearer', memberId: member.id } : { kind: 'nobody' };
  }
  const token = request.cookies[context.cookieName];
  const session = token === undefined ? undefined : await resumeSession(context.db, token, context.now);
  if (!session) return { kind: 'nobody' };
  return { kind: 'session', sessionHash: session.hash, memberId: session.memberId };
}

/** The participant whom the caller is or was here, whatever their access is now. */
export async function findOwnParticipant(
  db: Db,
  caller: Caller,
  postmortemId: PostmortemId,
): Promise<Participant | undefined> {
  if (caller.kind === 'nobody') return undefined;
  const seat = caller.kind === 'session' ? await findSeat(db, caller.sessionHash, postmortemId) : undefined;
  if (seat !== undefined) return findParticipant(db, postmortemId, seat);
  return caller.memberId === null ? undefined : findParticipantOfMember(db, postmortemId, caller.memberId);
}

/** Removed people are out, and so are guests whose link was revoked. */
export async function hasAccess(db: Db, participant: Participant): Promise<boolean> {
  return !participant.removed && !(await hasLostLink(db, participant));
}

/** A guest whose link was revoked; members need none. */
export async function hasLostLink(db: Db, { memberId, inviteId }: Participant): Promise<boolean> {
  return memberId === null && inviteId !== null && isRevoked(db, inviteId);
}

export type ParticipantRefusal = 'sign-in' | 'not-allowed' | 'no-such-postmortem';

/** The participant for whom the caller may speak here. */
export async function authorizeParticipant(
  db: Db,
  caller: Caller,
  postmortemId: PostmortemId,
): Promise<Outcome<Participant, ParticipantRefusal>> {
  if (caller.kind === 'nobody') return refuse('sign-in');
  const participant = await findOwnParticipant(db, caller, postmortemId);
  if (participant && (await hasAccess(db, participant))) return accept(participant);
  if (participant) return refuse('not-allowed');
  return refuse((await findRecord(db, postmortemId)) ? 'not-allowed' : 'no-such-postmortem');
}
