import type { MemberId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { deleteMember, findMember } from '#storage/queries/members.ts';
import { listSessionsOf } from '#storage/queries/sessions.ts';
import { deleteTicketsOf } from '#storage/queries/tickets.ts';
import type { Storage } from '#storage/storage.ts';
import { hashSecret } from './secrets.ts';

/** The link that signs in: its token is in the fragment, which browsers send to nobody. */
export function signInUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-in#${token}`;
}

/** What stands for a session where a bearer token calls, which has none: the sockets of its tickets are known by it. */
export function bearerSessionHash(memberId: MemberId): string {
  return hashSecret(`bearer ${memberId}`);
}

/**
 * Takes the membership from somebody: their link, their sessions and tickets end. What they wrote stays, and the
 * owner stays.
 *
 * @returns the sessions that are over: their sockets have to close
 */
export async function removeMember(
  storage: Storage,
  memberId: MemberId,
): Promise<Outcome<readonly string[], 'unknown-member' | 'owner-stays'>> {
  return storage.transaction(async ({ db }) => {
    const member = await findMember(db, memberId);
    if (!member) return refuse('unknown-member');
    if (member.owner) return refuse('owner-stays');
    const ended = [...(await listSessionsOf(db, memberId)), bearerSessionHash(memberId)];
    await deleteTicketsOf(db, ended);
    await deleteMember(db, memberId);
    return accept(ended);
  });
}
