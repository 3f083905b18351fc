import type { Caller, RequestIdentity, SocketAccess } from '@debrief/server/access/access.ts';
import { identifyCaller } from '@debrief/server/access/caller.ts';
import { createPostmortem, type Created } from '@debrief/server/access/create-postmortem.ts';
import { systemRandomness } from '@debrief/server/access/secrets.ts';
import { signIn } from '@debrief/server/access/sign-in.ts';
import { joinByInvite, type Joined } from '@debrief/server/access/join.ts';
import { createSocketAccess } from '@debrief/server/access/socket-access.ts';
import { ensureWorkspace } from '@debrief/server/access/workspace.ts';
import { openMemoryStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import type { Storage } from '@debrief/server/storage/storage.ts';
import { asId, type MemberId } from '@debrief/shared/domain/ids.ts';
import type { Outcome } from '@debrief/shared/lang/outcome.ts';

export const ownerToken = 'owner-token-of-the-test';
export const ownOrigin = 'https://debrief.example.com';
export const nobody: Caller = { kind: 'nobody' };

/** A workspace with one postmortem and its links, and a clock that a test moves. */
export interface AccessWorld {
  readonly storage: Storage;
  readonly created: Created;
  readonly ownerId: MemberId;
  readonly sockets: SocketAccess;
  /** Milliseconds since the epoch. */
  now: number;
  /** Joins by a link's token; as nobody unless a caller is given. */
  join(invite: string, caller?: Caller): Promise<Outcome<Joined, string>>;
  /** Signs in as the owner; returns the session's token. */
  signIn(caller?: Caller): Promise<string>;
  /** Who a browser with this cookie is. */
  callerOf(sessionToken: string | undefined): Promise<Caller>;
}

/** What a browser sends along. */
export function requestOf(sessionToken: string | undefined, more: Partial<RequestIdentity> = {}): RequestIdentity {
  return {
    cookies: { debrief_session: sessionToken },
    authorization: undefined,
    origin: ownOrigin,
    protocols: [],
    ...more,
  };
}

export async function createAccessWorld(): Promise<AccessWorld> {
  const storage = openMemoryStorage();
  const randomness = systemRandomness;
  const world = { now: Date.UTC(2026, 0, 5, 9) };
  await ensureWorkspace(storage, { wished: ownerToken, randomness, now: world.now });
  const { id } = await storage.db.selectFrom('member').select('id').executeTakeFirstOrThrow();
  const ownerId = asId<MemberId>(id);
  const record = {
    title: 'Queue was full',
    severity: 2,
    incidentType: 'production-outage',
    startedAt: null,
    timeZone: 'UTC',
  } as const;
  const created = await createPostmortem(storage, record, { createdBy: ownerId, randomness, now: world.now });
  const sockets = createSocketAccess({
    db: storage.db,
    cookieName: 'debrief_session',
    ownOrigins: () => [ownOrigin],
    now: () => world.now,
  });
  return Object.assign(world, {
    storage,
    created,
    ownerId,
    sockets,
    join: (invite: string, caller: Caller = nobody) =>
      joinByInvite(storage, { invite, name: 'Ada', jobTitle: 'SRE', caller, randomness, now: world.now }),
    signIn: async (caller: Caller = nobody) => {
      const sessionToken = randomness.newSessionToken();
      const signedIn = await signIn(storage, { token: ownerToken, name: 'Olga', caller, sessionToken, now: world.now });
      if (!signedIn.ok) throw new Error(signedIn.refusal);
      return sessionToken;
    },
    callerOf: (sessionToken: string | undefined) =>
      identifyCaller(requestOf(sessionToken), { db: storage.db, cookieName: 'debrief_session', now: world.now }),
  });
}
