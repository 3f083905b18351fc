import type { MemberId } from '@debrief/shared/domain/ids.ts';
import type { Db } from '#storage/queries/rows.ts';
import { findSession, insertSession, touchSession, type StoredSession } from '#storage/queries/sessions.ts';
import { hashSecret } from './secrets.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** After so long without a request a session is over. */
export const SESSION_IDLE_MS = { guest: 12 * hourMs, member: 30 * dayMs } as const;
/** However much it is used, a session is over after so long. */
export const SESSION_LIFETIME_MS = { guest: 7 * dayMs, member: 90 * dayMs } as const;
/** "Last seen" is written this often, not with every request. */
const touchEveryMs = 5 * 60_000;

/** Whether a session still speaks for somebody. */
function isAlive(session: StoredSession, now: number): boolean {
  const kind = session.memberId === null ? 'guest' : 'member';
  const idleMs = now - session.lastSeenAt;
  return idleMs < SESSION_IDLE_MS[kind] && now - session.createdAt < SESSION_LIFETIME_MS[kind];
}

/** The session of a token, if it is alive. Notes that it was seen. */
export async function resumeSession(db: Db, token: string, now: number): Promise<StoredSession | undefined> {
  const session = await findSession(db, hashSecret(token));
  if (!session || !isAlive(session, now)) return undefined;
  if (now - session.lastSeenAt >= touchEveryMs) await touchSession(db, session.hash, now);
  return session;
}

/** Begins a session under a fresh token, which its owner alone gets. */
export async function startSession(
  db: Db,
  { token, memberId, now }: { readonly token: string; readonly memberId: MemberId | null; readonly now: number },
): Promise<StoredSession> {
  const hash = hashSecret(token);
  await insertSession(db, { hash, memberId, at: now });
  return { hash, memberId, createdAt: now, lastSeenAt: now };
}
