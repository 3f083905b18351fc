import { DEADLINE_PRESETS } from '@debrief/shared/domain/deadline-presets.ts';
import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import type { CreateAnswer, MemberInvite, PostmortemList } from '@debrief/shared/protocol/http.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bearer, createHttpWorld, type HttpWorld } from './world.ts';

let world: HttpWorld;
beforeEach(async () => {
  world = await createHttpWorld();
});
afterEach(async () => {
  await world.close();
});

const ours: WorkspaceSettings = {
  severities: [
    { severity: 1, label: 'P1', meaning: 'Everything is down' },
    { severity: 2, label: 'P2', meaning: 'Much is down' },
    { severity: 3, label: 'P3', meaning: 'Something is down' },
    { severity: 4, label: 'P4', meaning: 'Nothing is down' },
  ],
  deadlines: DEADLINE_PRESETS[2].deadlines,
  calendar: { timeZone: 'Europe/Berlin', workdays: [1, 2, 3, 4], holidays: ['2026-12-25'] },
};

async function memberHeaders(): Promise<Readonly<Record<string, string>>> {
  const { url } = (await world.post('/api/members', { name: 'Mia' }, bearer)).json as MemberInvite;
  return { authorization: `Bearer ${url.split('#')[1]}` };
}

describe('the settings of the workspace', () => {
  test('[SET-2] whoever is known here reads them, guests of a meeting too; nobody else does', async () => {
    expect((await world.get('/api/settings')).status).toBe(401);
    const { invites } = await world.create();
    const guest = await world.join(invites.observer);
    for (const headers of [bearer, await memberHeaders(), guest.headers]) {
      const answer = await world.get('/api/settings', headers);
      expect(answer).toMatchObject({ status: 200, json: DEFAULT_SETTINGS });
    }
  });

  test('[SET-2] only the owner writes them', async () => {
    expect((await world.put('/api/settings', ours, bearer)).json).toEqual(ours);
    expect((await world.get('/api/settings', bearer)).json).toEqual(ours);
    const mia = await memberHeaders();
    expect((await world.put('/api/settings', DEFAULT_SETTINGS, mia)).status).toBe(403);
    expect((await world.put('/api/settings', DEFAULT_SETTINGS)).status).toBe(401);
    expect((await world.get('/api/settings', mia)).json).toEqual(ours);
  });

  const withCalendar = (calendar: object) => ({ ...ours, calendar: { ...ours.calendar, ...calendar } });
  test.each([
    ['too few levels', { ...ours, severities: ours.severities.slice(0, 2) }],
    ['a level left out', { ...ours, severities: ours.severities.slice(1) }],
    ['a level twice', { ...ours, severities: [ours.severities[0], ...ours.severities.slice(0, 3)] }],
    ['a label twice', { ...ours, severities: ours.severities.map((level) => ({ ...level, label: 'P1' })) }],
    ['a deadline of nothing', { ...ours, deadlines: { ...ours.deadlines, 1: { kind: 'hours', amount: 0 } } }],
    ['a deadline left out', { ...ours, deadlines: { 1: { kind: 'none' } } }],
    ['no workdays', withCalendar({ workdays: [] })],
    ['an eighth day', withCalendar({ workdays: [8] })],
    ['a date that does not exist', withCalendar({ holidays: ['2026-02-30'] })],
    ['a zone that does not exist', withCalendar({ timeZone: 'Europe/Berlim' })],
    ['a field that is none', { ...ours, colour: 'red' }],
  ])('[SET-3] %s is refused, and nothing changes', async (_case, body) => {
    const answer = await world.put('/api/settings', body, bearer);
    expect(answer).toMatchObject({ status: 400, json: { code: 'bad-request' } });
    expect((await world.get('/api/settings', bearer)).json).toEqual(DEFAULT_SETTINGS);
  });

  test('[SET-8] a scale has three to five levels, and a postmortem keeps one that its scale has lost', async () => {
    const fifth = { severity: 5, label: 'P5', meaning: 'A misprint' } as const;
    const five = { ...ours, severities: [...ours.severities, fifth] };
    expect((await world.put('/api/settings', five, bearer)).json).toEqual(five);
    const made = await world.post('/api/postmortems', { title: 'A misprint', severity: 5 }, bearer);
    const { id } = made.json as CreateAnswer;
    const three = { ...ours, severities: ours.severities.slice(0, 3) };
    expect((await world.put('/api/settings', three, bearer)).json).toEqual(three);
    expect((await world.get(`/api/postmortems/${id}`, bearer)).json).toMatchObject({ severity: 5 });
  });

  test('[DUE-12] a change of the rules moves the deadlines of open records, and their meetings are told', async () => {
    const { id } = await world.create();
    const read = async () => (await world.get(`/api/postmortems/${id}`, bearer)).json;
    expect(await read()).toMatchObject({ dueAt: '2026-01-19T18:00:00.000Z' });
    await world.put('/api/settings', ours, bearer);
    expect(await read()).toMatchObject({ dueAt: '2026-01-07T09:00:00.000Z' });
  });

  test('[DUE-12] the example has no deadline', async () => {
    const { id } = (await world.post('/api/postmortems/example', {}, bearer)).json as { id: string };
    expect((await world.get(`/api/postmortems/${id}`, bearer)).json).toMatchObject({ example: true, dueAt: null });
    await world.put('/api/settings', ours, bearer);
    expect((await world.get(`/api/postmortems/${id}`, bearer)).json).toMatchObject({ dueAt: null });
  });
});

describe('records', () => {
  const create = async (fields: object) =>
    (await world.post('/api/postmortems', { title: 'Queue was full', ...fields }, bearer)) as {
      status: number;
      json: { id: string };
    };
  const titles = async (query: string) =>
    ((await world.get(`/api/postmortems?${query}`, bearer)).json as PostmortemList).postmortems.map(
      ({ title }) => title,
    );

  test('[REC-8] are created with all that is known of them', async () => {
    const { json } = await create({
      severity: 1,
      incidentType: 'security',
      services: ['checkout', 'Checkout', 'orders'],
      tags: ['queue'],
      detectionSource: 'Customer',
      timeZone: 'Europe/Berlin',
      startedAt: '2026-01-03T10:00:00+01:00',
      resolvedAt: '2026-01-04T10:00:00+01:00',
    });
    expect((await world.get(`/api/postmortems/${json.id}`, bearer)).json).toMatchObject({
      severity: 1,
      incidentType: 'security',
      services: ['checkout', 'orders'],
      tags: ['queue'],
      detectionSource: 'Customer',
      startedAt: '2026-01-03T09:00:00.000Z',
      keyTimes: { started: '2026-01-03T09:00:00.000Z', detected: null, resolved: '2026-01-04T09:00:00.000Z' },
      dueAt: '2026-01-07T23:59:59.999Z',
    });
  });

  test('[REC-1] are not created with times that cannot have followed each other', async () => {
    const answer = await create({ startedAt: '2026-01-03T10:00:00Z', resolvedAt: '2026-01-03T09:00:00Z' });
    expect(answer).toMatchObject({ status: 400, json: { detail: 'resolvedAt: before startedAt' } });
  });

  test('[REC-9] are found by service, tag, status and overdue, together with text and severity', async () => {
    await create({ title: 'A', services: ['checkout'], tags: ['db 100%'], startedAt: '2025-12-01T09:00:00Z' });
    await create({ title: 'B', services: ['checkout-api', 'search'], severity: 1 });
    await create({ title: 'C', services: ['check_ut', 'say "hi"'], tags: ['db 100x'] });
    expect(await titles('service=checkout')).toEqual(['A']);
    expect(await titles('service=check_ut')).toEqual(['C']);
    expect(await titles(`service=${encodeURIComponent('say "hi"')}`)).toEqual(['C']);
    expect(await titles(`tag=${encodeURIComponent('db 100%')}`)).toEqual(['A']);
    expect(await titles('overdue=true')).toEqual(['A']);
    expect(await titles('overdue=false')).toEqual(['C', 'B', 'A']);
    expect(await titles('status=draft')).toEqual(['C', 'B', 'A']);
    expect(await titles('status=closed')).toEqual([]);
    expect(await titles('service=search&severity=1&q=b')).toEqual(['B']);
    expect(await titles('service=search&severity=2')).toEqual([]);
    expect((await world.get('/api/postmortems?status=lost', bearer)).status).toBe(400);
    world.now += 365 * 86_400_000;
    expect(await titles('overdue=true')).toEqual(['C', 'B', 'A']);
    await world.storage.db.updateTable('postmortem').set({ status: 'closed' }).where('title', '=', 'A').execute();
    await world.storage.db.updateTable('postmortem').set({ published_at: 1 }).where('title', '=', 'B').execute();
    expect(await titles('overdue=true')).toEqual(['C']);
  });

  test('[REC-10] the labels in use are told to members, the most used first', async () => {
    await create({ services: ['checkout', 'orders'], tags: ['db'] });
    await create({ services: ['Orders', 'search'] });
    const answer = await world.get('/api/labels', await memberHeaders());
    expect(answer.json).toEqual({ services: ['orders', 'checkout', 'search'], tags: ['db'] });
    const { invites } = await world.create();
    expect((await world.get('/api/labels', (await world.join(invites.facilitator)).headers)).status).toBe(403);
  });
});
