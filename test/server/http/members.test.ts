import { afterEach, beforeEach, expect, test } from 'vitest';
import { bearerSessionHash } from '@debrief/server/access/members.ts';
import { hashSecret } from '@debrief/server/access/secrets.ts';
import { asId, type MemberId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { CLOSE_CODES } from '@debrief/shared/protocol/close-codes.ts';
import type { JoinAnswer, MemberInvite, MemberList } from '@debrief/shared/protocol/http.ts';
import { SyncClient } from '#support/sync-client.ts';
import { docOf } from '#support/updates.ts';
import { bearer, createHttpWorld, type HttpWorld } from './world.ts';

let world: HttpWorld;
beforeEach(async () => {
  world = await createHttpWorld();
});
afterEach(async () => {
  await world.close();
});

type Headers = Readonly<Record<string, string>>;

async function invite(name?: string): Promise<MemberInvite & { readonly token: string }> {
  const answer = await world.post('/api/members', name === undefined ? undefined : { name }, bearer);
  expect(answer.status).toBe(201);
  const { id, url } = answer.json as MemberInvite;
  return { id, url, token: url.split('#')[1] ?? '' };
}

async function signIn(token: string, name: string): Promise<Headers> {
  const answer = await world.post('/api/sign-in', { token, name });
  expect(answer.status).toBe(200);
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
}

async function members(): Promise<MemberList['members']> {
  return ((await world.get('/api/members', bearer)).json as MemberList).members;
}

/** A tab of somebody, connected by that session. */
async function openTab(entered: JoinAnswer, sessionHash: string): Promise<SyncClient> {
  const room = must(await world.rooms.open(asId<PostmortemId>(entered.postmortemId)), 'a room');
  const participantId = asId<ParticipantId>(entered.participantId);
  await room.meet(participantId);
  const tab = new SyncClient(docOf(77));
  tab.connect(room, { participantId, sessionHash });
  return tab;
}

test('[ACC-15] the owner invites a member by a link, whose token is kept as its hash alone', async () => {
  const { id, url, token } = await invite('Mia');
  expect(url).toMatch(/^http:\/\/localhost:3000\/sign-in#[\w-]{27}$/);
  const row = await world.storage.db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(row.token_hash).toBe(hashSecret(token));
  expect(JSON.stringify(row)).not.toContain(token);
  const listed = await world.get('/api/members', bearer);
  expect(listed.json).toEqual({
    members: [
      { id: expect.any(String), name: 'Owner', owner: true, createdAt: world.now },
      { id, name: 'Mia', owner: false, createdAt: world.now },
    ],
  });
  expect(listed.text).not.toContain(token);
  expect(world.logs()).not.toContain(token);
});

test('[ACC-15] a link can be made without a name', async () => {
  const { id } = await invite();
  expect((await members()).find((member) => member.id === id)?.name).toBe('Invited member');
  expect((await world.post('/api/members', { name: '' }, bearer)).status).toBe(400);
  expect((await world.post('/api/members', { owner: true }, bearer)).status).toBe(400);
});

test('[ACC-16] who signs in by a member link is that member, under the name they give, and creates postmortems', async () => {
  const { id, token } = await invite('Mia');
  const headers = await signIn(token, 'Mia Lopez');
  expect((await world.get('/api/me', headers)).json).toEqual({ member: { id, name: 'Mia Lopez', owner: false } });
  expect((await members()).map(({ name }) => name)).toEqual(['Owner', 'Mia Lopez']);
  expect((await world.post('/api/postmortems', { title: 'x' }, headers)).status).toBe(201);
  expect((await world.post('/api/postmortems', { title: 'x' }, { authorization: `Bearer ${token}` })).status).toBe(201);
});

test('[ACC-17] only the owner invites, lists and removes members', async () => {
  const { id, token } = await invite('Mia');
  const member = await signIn(token, 'Mia');
  const guest = await world.join((await world.create()).invites.facilitator);
  for (const [headers, status] of [
    [{}, 401],
    [guest.headers, 403],
    [member, 403],
    [{ authorization: `Bearer ${token}` }, 403],
  ] as const) {
    expect((await world.get('/api/members', headers)).status).toBe(status);
    expect((await world.post('/api/members', {}, headers)).status).toBe(status);
    expect((await world.delete(`/api/members/${id}`, headers)).status).toBe(status);
  }
  expect(await members()).toHaveLength(2);
});

test('[ACC-18] a removed member is out at once: link, sessions, tickets and sockets', async () => {
  const { id, token } = await invite('Mia');
  const headers = await signIn(token, 'Mia');
  const api = { authorization: `Bearer ${token}` };
  const created = (await world.post('/api/postmortems', { title: 'Disk full' }, headers)).json as {
    readonly id: string;
  };
  const path = `/api/postmortems/${created.id}`;
  const entered = (await world.post(`${path}/enter`, {}, headers)).json as JoinAnswer;
  for (const by of [headers, api]) expect((await world.post(`${path}/ticket`, undefined, by)).status).toBe(200);
  const cookieToken = headers['cookie']?.split('=')[1] ?? '';
  const tabs = [
    await openTab(entered, hashSecret(cookieToken)),
    await openTab(entered, bearerSessionHash(asId<MemberId>(id))),
  ];

  expect((await world.delete(`/api/members/${id}`, bearer)).status).toBe(204);
  expect(tabs.map((tab) => tab.closed?.code)).toEqual([CLOSE_CODES.signIn, CLOSE_CODES.signIn]);
  expect(await world.storage.db.selectFrom('ticket').select('hash').execute()).toEqual([]);
  expect((await world.get(path, headers)).status).toBe(401);
  expect((await world.get(path, api)).status).toBe(401);
  expect((await world.post('/api/sign-in', { token, name: 'Mia' })).status).toBe(401);
  expect(await members()).toHaveLength(1);
  const left = (await world.get(path, bearer)).json as { readonly meeting: { readonly people: readonly unknown[] } };
  expect(left.meeting.people).toMatchObject([{ name: 'Mia', removed: false }]);
  expect(await world.delete(`/api/members/${id}`, bearer)).toMatchObject({
    status: 404,
    json: { code: 'unknown-member' },
  });
});

test('[ACC-18] the owner stays, and so do the sessions of the others', async () => {
  const mia = await invite('Mia');
  const ben = await invite('Ben');
  const bensBrowser = await signIn(ben.token, 'Ben');
  const owner = must(
    (await members()).find((member) => member.owner),
    'an owner',
  );
  expect(await world.delete(`/api/members/${owner.id}`, bearer)).toMatchObject({
    status: 403,
    json: { detail: 'The owner cannot be removed.' },
  });
  await world.delete(`/api/members/${mia.id}`, bearer);
  expect((await world.get('/api/postmortems', bensBrowser)).status).toBe(200);
});
