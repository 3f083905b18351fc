import { beforeEach, describe, expect, test } from 'vitest';
import { ownOrigins } from '@debrief/server/access/origins.ts';
import { systemRandomness } from '@debrief/server/access/secrets.ts';
import { issueTicket, TICKET_LIFETIME_MS } from '@debrief/server/access/tickets.ts';
import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { createAccessWorld, ownOrigin, requestOf, type AccessWorld } from './world.ts';

let world: AccessWorld;
let session: string | undefined;
let participantId: ParticipantId;
beforeEach(async () => {
  world = await createAccessWorld();
  const joined = await world.join(world.created.tokens.attendee);
  if (!joined.ok) throw new Error(joined.refusal);
  session = joined.value.sessionToken;
  participantId = asId(joined.value.participantId);
});

const foreignOrigins: readonly (string | undefined)[] = [
  undefined,
  'null',
  '',
  '*',
  'http://debrief.example.com',
  'https://debrief.example.com:8443',
  'https://debrief.example.com:443',
  'https://debrief.example.com/',
  'https://debrief.example.com.evil.test',
  'https://evil-debrief.example.com',
  'https://sub.debrief.example.com',
  'https://example.com',
  'https://debrief.example.comevil.test',
  'https://debrief.example.com@evil.test',
  'https://DEBRIEF.example.com',
  'HTTPS://debrief.example.com',
  'https://debrief.example.com.',
  'https://xn--dbrief-bva.example.com',
  'https://débrief.example.com',
  'https://debrief.example.com, https://evil.test',
  'https://debrief.example.com https://evil.test',
  'ws://debrief.example.com',
  'file://',
  ' https://debrief.example.com',
];

const issue = async (): Promise<string> => {
  const token = systemRandomness.newSessionToken();
  const order = { postmortemId: world.created.id, participantId, sessionHash: 'the-session' };
  await issueTicket(world.storage.db, order, { token, now: world.now });
  return token;
};
const offer = (ticket: string, origin?: string): ReturnType<AccessWorld['sockets']['identifySocket']> =>
  world.sockets.identifySocket(requestOf(undefined, { protocols: [ticket], origin }), world.created.id);

describe('by cookie', () => {
  test('[ORG-1] the exact origin of our own pages is let in', async () => {
    const admitted = await world.sockets.identifySocket(requestOf(session), world.created.id);
    expect(admitted).toEqual({
      ok: true,
      value: { participantId, sessionHash: expect.stringMatching(/^[\da-f]{64}$/), protocol: undefined },
    });
  });

  test.each(foreignOrigins)('[ORG-2] the origin %j is refused', async (origin) => {
    const refused = await world.sockets.identifySocket(requestOf(session, { origin }), world.created.id);
    expect(refused).toEqual({ ok: false, refusal: 'bad-origin' });
  });

  test('[ORG-3] without PUBLIC_URL it is this machine, by both of its names and by its port', () => {
    expect(ownOrigins(undefined, 3000)).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000']);
    expect(ownOrigins('https://debrief.example.com', 3000)).toEqual([ownOrigin]);
  });

  test('[SOC-1] no session, no participant, no such postmortem: each is told by its name', async () => {
    const { sockets, created } = world;
    expect(await sockets.identifySocket(requestOf(undefined), created.id)).toEqual({ ok: false, refusal: 'sign-in' });
    expect(await sockets.identifySocket(requestOf('made-up'), created.id)).toEqual({ ok: false, refusal: 'sign-in' });
    expect(await sockets.identifySocket(requestOf(await world.signIn()), created.id)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    });
    const nowhere = asId<PostmortemId>('nowhere');
    expect(await sockets.identifySocket(requestOf(session), nowhere)).toEqual({
      ok: false,
      refusal: 'no-such-postmortem',
    });
  });

  test('[SOC-2] a removed participant is refused', async () => {
    await world.storage.db.updateTable('participant').set({ removed: 1 }).execute();
    expect(await world.sockets.identifySocket(requestOf(session), world.created.id)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    });
  });

  test('[ACC-24] a guest whose link was revoked is told that, by cookie and by ticket, unless removed as well', async () => {
    const { db } = world.storage;
    await db.updateTable('invite').set({ revoked_at: 1 }).execute();
    const both = async (): Promise<unknown> => [
      await world.sockets.identifySocket(requestOf(session), world.created.id),
      await offer(await issue()),
    ];
    expect(await both()).toEqual(Array(2).fill({ ok: false, refusal: 'link-revoked' }));
    await db.updateTable('participant').set({ removed: 1 }).execute();
    expect(await both()).toEqual(Array(2).fill({ ok: false, refusal: 'not-allowed' }));
  });

  test('[SOC-3] a bearer token opens no socket: the cookie or a ticket does', async () => {
    const request = requestOf(undefined, { authorization: 'Bearer owner-token-of-the-test' });
    expect(await world.sockets.identifySocket(request, world.created.id)).toEqual({ ok: false, refusal: 'sign-in' });
  });
});

describe('by ticket', () => {
  test('[TIC-1] a ticket works once, without an origin, and is echoed', async () => {
    const ticket = await issue();
    expect(await offer(ticket)).toEqual({
      ok: true,
      value: { participantId, sessionHash: 'the-session', protocol: ticket },
    });
    expect(await offer(ticket)).toEqual({ ok: false, refusal: 'sign-in' });
  });

  test('[TIC-2] of two that offer the same ticket at once, one gets in', async () => {
    const ticket = await issue();
    const both = await Promise.all([offer(ticket), offer(ticket)]);
    expect(both.filter((admitted) => admitted.ok).length).toBe(1);
  });

  test('[TIC-3] a ticket is too late after 30 seconds', async () => {
    const [inTime, late] = [await issue(), await issue()];
    world.now += TICKET_LIFETIME_MS - 1;
    expect((await offer(inTime)).ok).toBe(true);
    world.now += 1;
    expect(await offer(late)).toEqual({ ok: false, refusal: 'sign-in' });
  });

  test('[TIC-4] a ticket from another page, or for another meeting, is refused', async () => {
    expect(await offer(await issue(), 'https://evil.test')).toEqual({ ok: false, refusal: 'bad-origin' });
    const elsewhere = await world.sockets.identifySocket(
      requestOf(undefined, { protocols: [await issue()] }),
      asId('nowhere'),
    );
    expect(elsewhere).toEqual({ ok: false, refusal: 'no-such-postmortem' });
    await world.storage.db.updateTable('participant').set({ removed: 1 }).execute();
    expect(await offer(await issue())).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});
