import { beforeEach, describe, expect, test } from 'vitest';
import { authorizeParticipant, identifyCaller } from '@debrief/server/access/caller.ts';
import { enterPostmortem } from '@debrief/server/access/enter.ts';
import { INVITE_LIFETIME_MS } from '@debrief/server/access/invites.ts';
import { hashSecret, systemRandomness } from '@debrief/server/access/secrets.ts';
import { SESSION_IDLE_MS, SESSION_LIFETIME_MS } from '@debrief/server/access/sessions.ts';
import { ensureWorkspace } from '@debrief/server/access/workspace.ts';
import { findMemberByToken } from '@debrief/server/storage/queries/members.ts';
import { listInvitees, saveInvitee } from '@debrief/server/storage/queries/invitees.ts';
import { openMemoryStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import { asId, type InviteeId } from '@debrief/shared/domain/ids.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { createAccessWorld, nobody, ownerToken, requestOf, type AccessWorld } from './world.ts';

const invited: Omit<Invitee, 'id' | 'email'> = {
  name: 'Ada',
  jobTitle: '',
  incidentRole: 'none',
  meetingRole: 'attendee',
  attendance: 'always',
  participantId: null,
  attended: false,
};

let world: AccessWorld;
beforeEach(async () => {
  world = await createAccessWorld();
});

/** Every row of every table that access writes, as text. */
async function dump(): Promise<string> {
  const tables = ['workspace', 'member', 'session', 'invite', 'participant', 'seat', 'ticket'] as const;
  const rows = await Promise.all(tables.map((table) => world.storage.db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}

async function joinAs(
  role: keyof AccessWorld['created']['tokens'],
  caller = nobody,
): Promise<{ participantId: string; role: string; sessionToken: string | undefined }> {
  const joined = await world.join(world.created.tokens[role], caller);
  if (!joined.ok) throw new Error(joined.refusal);
  return joined.value;
}

describe('the owner', () => {
  test('[ACC-1] the first start makes a token, tells it once, and keeps its hash', async () => {
    const storage = openMemoryStorage();
    const options = { wished: undefined, randomness: systemRandomness, now: 1 };
    const token = must(await ensureWorkspace(storage, options), 'a token');
    expect(token).toMatch(/^[\w-]{27}$/);
    expect(await ensureWorkspace(storage, options)).toBeUndefined();
    const { owner_token_hash: kept } = await storage.db.selectFrom('workspace').selectAll().executeTakeFirstOrThrow();
    expect(kept).toBe(hashSecret(token));
    expect(await findMemberByToken(storage.db, hashSecret(token))).toMatchObject({ owner: true });
  });

  test('[ACC-2] OWNER_TOKEN sets the token, also later: the one before is void', async () => {
    const wish = (wished: string): Promise<string | undefined> =>
      ensureWorkspace(world.storage, { wished, randomness: systemRandomness, now: world.now });
    expect(await wish('another-token')).toBeUndefined();
    const { db } = world.storage;
    expect(await findMemberByToken(db, hashSecret(ownerToken))).toBeUndefined();
    expect(await findMemberByToken(db, hashSecret('another-token'))).toMatchObject({ owner: true });
  });

  test('[ACC-3] a bearer token is the owner’s word, a wrong one is nobody’s', async () => {
    const context = { db: world.storage.db, cookieName: 'debrief_session', now: world.now };
    const bearer = (token: string): ReturnType<typeof identifyCaller> =>
      identifyCaller(requestOf(undefined, { authorization: `Bearer ${token}` }), context);
    expect(await bearer(ownerToken)).toEqual({ kind: 'bearer', memberId: world.ownerId });
    expect(await bearer(`${ownerToken}x`)).toEqual(nobody);
  });
});

describe('sessions', () => {
  test('[ACC-4] tokens of sessions and links are nowhere in the store, only their hashes', async () => {
    const session = await world.signIn();
    const { sessionToken } = await joinAs('attendee');
    const stored = await dump();
    for (const secret of [
      session,
      must(sessionToken, 'a session'),
      ownerToken,
      ...Object.values(world.created.tokens),
    ]) {
      expect(stored).not.toContain(secret);
      expect(stored).toContain(hashSecret(secret));
    }
    expect(session).toMatch(/^[\w-]{43}$/);
  });

  test('[ACC-5] an idle session ends: a guest’s after 12 hours, a member’s after 30 days', async () => {
    const start = world.now;
    const guest = (await joinAs('attendee')).sessionToken;
    const member = await world.signIn();
    world.now = start + SESSION_IDLE_MS.guest - 1;
    expect(await world.callerOf(guest)).toMatchObject({ kind: 'session', memberId: null });
    world.now += SESSION_IDLE_MS.guest;
    expect(await world.callerOf(guest)).toEqual(nobody);
    world.now = start + SESSION_IDLE_MS.member - 1;
    expect(await world.callerOf(member)).toMatchObject({ kind: 'session', memberId: world.ownerId });
    world.now += SESSION_IDLE_MS.member;
    expect(await world.callerOf(member)).toEqual(nobody);
  });

  test('[ACC-5] a session that is used all the time ends, too', async () => {
    const start = world.now;
    const guest = (await joinAs('attendee')).sessionToken;
    for (; world.now < start + SESSION_LIFETIME_MS.guest; world.now += 60 * 60_000) {
      expect(await world.callerOf(guest)).toMatchObject({ kind: 'session' });
    }
    expect(await world.callerOf(guest)).toEqual(nobody);
  });

  test('[ACC-6] signing in rotates the session and keeps the place in meetings', async () => {
    const guest = must((await joinAs('attendee')).sessionToken, 'a session');
    const caller = await world.callerOf(guest);
    const session = await world.signIn(caller);
    expect(await world.callerOf(guest)).toEqual(nobody);
    const participant = await authorizeParticipant(world.storage.db, await world.callerOf(session), world.created.id);
    expect(participant).toMatchObject({ ok: true, value: { role: 'attendee', name: 'Ada' } });
  });
});

describe('links', () => {
  test('[ACC-7] a link has 160 random bits, and each role its own', () => {
    const tokens = Object.values(world.created.tokens);
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{27}$/);
  });

  test('[ACC-8] a link lets in by its role, until it expires, is revoked or used up', async () => {
    expect(await world.join('no-such-token')).toEqual({ ok: false, refusal: 'unknown-invite' });
    const { db } = world.storage;
    await db.updateTable('invite').set({ uses: 1000 }).where('role', '=', 'observer').execute();
    expect(await world.join(world.created.tokens.observer)).toEqual({ ok: false, refusal: 'invite-used-up' });
    await db.updateTable('invite').set({ revoked_at: 1 }).where('role', '=', 'note-taker').execute();
    expect(await world.join(world.created.tokens['note-taker'])).toEqual({ ok: false, refusal: 'invite-revoked' });
    world.now += INVITE_LIFETIME_MS - 1;
    expect(await joinAs('attendee')).toMatchObject({ role: 'attendee' });
    world.now += 1;
    expect(await world.join(world.created.tokens.attendee)).toEqual({ ok: false, refusal: 'invite-expired' });
  });

  test('[ACC-9] the same browser is the same person again, with the role of its newest link', async () => {
    const first = await joinAs('observer');
    const caller = await world.callerOf(first.sessionToken);
    const again = await joinAs('attendee', caller);
    expect(again).toEqual({
      postmortemId: world.created.id,
      participantId: first.participantId,
      role: 'attendee',
      sessionToken: undefined,
    });
    expect((await joinAs('facilitator', caller)).role).toBe('facilitator');
    expect((await joinAs('attendee', caller)).role).toBe('facilitator');
    const uses = await world.storage.db.selectFrom('invite').select(['role', 'uses']).where('uses', '>', 0).execute();
    expect(uses).toEqual([{ role: 'observer', uses: 1 }]);
  });

  test('[NAM-2] who joins under the name of somebody who is here is told apart, who comes back is not', async () => {
    const names = async (): Promise<readonly string[]> =>
      (await world.storage.db.selectFrom('participant').select('name').orderBy('name').execute()).map(
        ({ name }) => name,
      );
    const first = await joinAs('attendee');
    await joinAs('facilitator');
    expect(await names()).toEqual(['Ada', 'Ada (2)']);
    await joinAs('observer', await world.callerOf(first.sessionToken));
    expect(await names()).toEqual(['Ada', 'Ada (2)']);
    world.now += SESSION_IDLE_MS.guest;
    await joinAs('attendee');
    expect(await names()).toEqual(['Ada', 'Ada', 'Ada (2)']);
  });

  test('[NAM-2] the second of two who are expected under one name is found on the list', async () => {
    const { db } = world.storage;
    for (const email of ['ada@one.example', 'ada@two.example'])
      await saveInvitee(db, world.created.id, { invitee: { ...invited, id: asId<InviteeId>(email), email }, now: 1 });
    const people = [await joinAs('attendee'), await joinAs('attendee')];
    const invitees = await listInvitees(db, world.created.id);
    expect(new Set(invitees.map(({ participantId }) => participantId))).toEqual(
      new Set(people.map(({ participantId }) => participantId)),
    );
  });

  test('[ACC-10] everybody has their own colour, in the order of joining', async () => {
    for (let index = 0; index < 3; index += 1) await joinAs('attendee');
    const colors = await world.storage.db.selectFrom('participant').select('color').orderBy('joined_at').execute();
    expect(new Set(colors.map(({ color }) => color)).size).toBe(3);
  });

  test('[ACC-11] who was removed stays out, whatever link they use in that browser', async () => {
    const { sessionToken } = await joinAs('attendee');
    await world.storage.db.updateTable('participant').set({ removed: 1 }).execute();
    const caller = await world.callerOf(sessionToken);
    expect(await world.join(world.created.tokens.facilitator, caller)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await authorizeParticipant(world.storage.db, caller, world.created.id)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    });
  });

  test('[ACC-12] a revoked link ends the access of its guests; by another one they come back', async () => {
    const { sessionToken } = await joinAs('attendee');
    await world.storage.db.updateTable('invite').set({ revoked_at: 1 }).where('role', '=', 'attendee').execute();
    const caller = await world.callerOf(sessionToken);
    expect(await authorizeParticipant(world.storage.db, caller, world.created.id)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    });
    await joinAs('observer', caller);
    expect(await authorizeParticipant(world.storage.db, caller, world.created.id)).toMatchObject({ ok: true });
  });
});

describe('members', () => {
  const enter = (caller: Parameters<typeof world.join>[1]): ReturnType<typeof enterPostmortem> =>
    enterPostmortem(world.storage, {
      postmortemId: world.created.id,
      caller: caller ?? nobody,
      name: undefined,
      randomness: systemRandomness,
      now: world.now,
    });

  test('[ACC-13] the creator enters as facilitator when there is none, and is the same person in every browser', async () => {
    const [one, two] = [await world.callerOf(await world.signIn()), await world.callerOf(await world.signIn())];
    const first = await enter(one);
    expect(first).toMatchObject({ ok: true, value: { role: 'facilitator', isNew: true } });
    expect(await enter(two)).toEqual({ ok: true, value: { ...(first.ok && first.value), isNew: false } });
  });

  test('[ACC-13] with a facilitator in it, a member enters as attendee', async () => {
    await joinAs('facilitator');
    expect(await enter(await world.callerOf(await world.signIn()))).toMatchObject({
      ok: true,
      value: { role: 'attendee' },
    });
  });

  test('[ACC-14] without a link a guest of another meeting stays outside, and so does nobody', async () => {
    const { sessionToken } = await joinAs('attendee');
    const guest = await world.callerOf(sessionToken);
    expect(await enter(guest)).toMatchObject({ ok: true, value: { role: 'attendee', isNew: false } });
    await world.storage.db.deleteFrom('seat').execute();
    expect(await enter(guest)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await enter(nobody)).toEqual({ ok: false, refusal: 'sign-in' });
  });
});
