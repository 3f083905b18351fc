import type { Storage } from '#storage/storage.ts';
import { deleteExpired } from '#storage/queries/housekeeping.ts';
import { findOwnerTokenHash, insertWorkspace, setOwnerTokenHash } from '#storage/queries/members.ts';
import { settleAllDeadlines } from './deadlines.ts';
import { hashSecret, type Randomness } from './secrets.ts';
import { SESSION_IDLE_MS } from './sessions.ts';

/** A command is repeated within seconds; its answer is kept for weeks, in case a laptop slept meanwhile. */
const answersKeptMs = 30 * 24 * 60 * 60_000;

/**
 * Makes the workspace at the first start, and gives the owner the token that the operator wishes.
 *
 * @param wished - `OWNER_TOKEN`: replaces the token whenever it is set
 * @returns the token that was made here, to be shown once and kept nowhere; undefined when none was made
 */
export async function ensureWorkspace(
  storage: Storage,
  {
    wished,
    randomness,
    now,
  }: { readonly wished: string | undefined; readonly randomness: Randomness; readonly now: number },
): Promise<string | undefined> {
  return storage.transaction(async ({ db }) => {
    await deleteExpired(db, {
      sessionsLastSeenBefore: now - SESSION_IDLE_MS.member,
      answersBefore: now - answersKeptMs,
      ticketsBefore: now,
    });
    const known = await findOwnerTokenHash(db);
    // Records of an older version have no deadline yet, and the rules of a zone may have changed.
    await settleAllDeadlines(db);
    if (known !== undefined) {
      if (wished !== undefined && hashSecret(wished) !== known) await setOwnerTokenHash(db, hashSecret(wished));
      return undefined;
    }
    const token = wished ?? randomness.newToken();
    await insertWorkspace(db, { ownerId: randomness.newId(), ownerTokenHash: hashSecret(token), at: now });
    return wished === undefined ? token : undefined;
  });
}
