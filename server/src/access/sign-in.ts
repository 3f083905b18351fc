import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import type { StoredMember } from '#storage/queries/members.ts';
import { findMemberByToken, renameMember } from '#storage/queries/members.ts';
import { deleteSession, moveSeats } from '#storage/queries/sessions.ts';
import type { Storage } from '#storage/storage.ts';
import type { Caller } from './access.ts';
import { hashSecret } from './secrets.ts';
import { startSession } from './sessions.ts';

/** A try to sign in. */
export interface SignInOrder {
  /** The owner's or a member's. */
  readonly token: string;
  readonly name: string;
  readonly caller: Caller;
  /** The token of the session to begin. */
  readonly sessionToken: string;
  readonly now: number;
}

/** What signing in did. */
export interface SignedIn {
  readonly member: StoredMember;
  /** The browser's session before, which is over: its sockets have to close. */
  readonly endedSession: string | undefined;
}

/** Begins a member's session. The browser's session before ends, and its seats in meetings move over. */
export async function signIn(storage: Storage, order: SignInOrder): Promise<Outcome<SignedIn, 'wrong-token'>> {
  const { caller, name, now } = order;
  return storage.transaction(async ({ db }) => {
    const member = await findMemberByToken(db, hashSecret(order.token));
    if (!member) return refuse('wrong-token');
    await renameMember(db, member.id, name);
    const session = await startSession(db, { token: order.sessionToken, memberId: member.id, now });
    const before = caller.kind === 'session' ? caller.sessionHash : undefined;
    if (before !== undefined) {
      await moveSeats(db, before, session.hash);
      await deleteSession(db, before);
    }
    return accept({ member: { ...member, name }, endedSession: before });
  });
}
