import { addAction, changeAction } from '@debrief/shared/document/actions.ts';
import type { ActionItem } from '@debrief/shared/domain/action.ts';
import { asId, type ActionId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { CreateAnswer, MemberInvite } from '@debrief/shared/protocol/http.ts';
import type { RelatedAnswer } from '@debrief/shared/protocol/related.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bearer, createHttpWorld, type HttpWorld } from './world.ts';

let world: HttpWorld;
beforeEach(async () => {
  world = await createHttpWorld();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

async function create(title: string, services: readonly string[] = []): Promise<CreateAnswer> {
  return (await world.post('/api/postmortems', { title, services, severity: 2 }, bearer)).json as CreateAnswer;
}

/** Leaves actions behind, as the server writes. */
async function leave(id: string, titles: readonly string[], change: Partial<ActionItem> = {}): Promise<void> {
  await world.rooms.edit(asId<PostmortemId>(id), async ({ document }) => {
    await document.edit((open) => {
      for (const title of titles) {
        const actionId = asId<ActionId>(`action-${title.replaceAll(' ', '-')}`);
        addAction(open, { id: actionId, title });
        if (change.status) changeAction(open, actionId, { status: change.status });
        if (change.dueOn) changeAction(open, actionId, { dueOn: change.dueOn });
      }
    });
  });
}

async function related(id: string, headers = bearer): Promise<RelatedAnswer> {
  const answer = await world.get(`/api/postmortems/${id}/related`, headers);
  expect(answer.status).toBe(200);
  return answer.json as RelatedAnswer;
}

describe('what earlier incidents say', () => {
  test('[RELT-4] a member sees the similar ones with the reasons, and no example', async () => {
    const old = await create('Checkout queue full', ['checkout']);
    await create('Certificate ran out', ['website']);
    await world.post('/api/postmortems/example', undefined, bearer);
    const now = await create('Queue of the database full again', ['Checkout', 'GitLab.com']);
    expect((await related(now.id)).similar).toEqual([
      {
        id: old.id,
        number: 1,
        title: 'Checkout queue full',
        severity: 2,
        startedAt: null,
        status: 'draft',
        because: [
          { kind: 'services', shared: ['Checkout'] },
          { kind: 'words', shared: ['queue', 'full'] },
          { kind: 'type', shared: [] },
          { kind: 'severity', shared: [] },
        ],
      },
    ]);
  });

  test('[RELT-5] a guest learns that they were, and nothing that leads into them', async () => {
    const old = await create('Checkout queue full', ['checkout']);
    await leave(old.id, ['Alert on queue depth']);
    const now = await create('Checkout is slow', ['checkout']);
    const guest = await world.join(now.invites.attendee);
    const read = vi.spyOn(world.rooms, 'readContent');
    const answer = await related(now.id, guest.headers);
    expect(answer.actions).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    expect(answer.similar).toMatchObject([
      { id: null, number: 1, title: 'Checkout queue full', severity: null, status: null },
    ]);
    expect(JSON.stringify(answer)).not.toContain(old.id);
  });

  test('[RELT-5] nobody else learns anything', async () => {
    const [one, other] = [await create('Checkout'), await create('Checkout too')];
    const guest = await world.join(one.invites.facilitator);
    expect((await world.get(`/api/postmortems/${other.id}/related`, guest.headers)).status).toBe(403);
    expect((await world.get(`/api/postmortems/${one.id}/related`)).status).toBe(401);
    expect((await world.get('/api/postmortems/nowhere/related', bearer)).status).toBe(404);
    const { url } = (await world.post('/api/members', { name: 'Mia' }, bearer)).json as MemberInvite;
    expect((await related(one.id, { authorization: `Bearer ${url.split('#')[1]}` })).similar).toHaveLength(1);
  });

  test('[RELT-6] open actions of the same services come with their owners, the next due first', async () => {
    const [far, near, other] = [
      await create('Slow', ['checkout']),
      await create('Wrong', ['checkout', 'mail']),
      await create('Elsewhere', ['website']),
    ];
    const { participantId } = await world.join(far.invites.attendee, 'Ann Okafor');
    await leave(far.id, ['Later']);
    await leave(far.id, ['Done'], { status: 'done' });
    await leave(near.id, ['Soon'], { dueOn: '2026-02-01', status: 'in-progress' });
    await leave(other.id, ['Not ours']);
    await world.rooms.edit(asId<PostmortemId>(far.id), async ({ document }) =>
      document.edit((open) => changeAction(open, asId<ActionId>('action-Later'), { ownerId: asId(participantId) })),
    );
    const now = await create('Gone', ['Checkout']);
    expect((await related(now.id)).actions).toEqual([
      { postmortemId: near.id, number: 2, title: 'Soon', owner: null, dueOn: '2026-02-01', status: 'in-progress' },
      { postmortemId: far.id, number: 1, title: 'Later', owner: 'Ann Okafor', dueOn: null, status: 'open' },
    ]);
  });

  test('[RELT-7] a document is read again only when it has changed, and no more than twenty', async () => {
    const old = [];
    for (let index = 0; index < 22; index += 1) old.push(await create(`Incident ${index}`, ['checkout']));
    const now = await create('Now', ['checkout']);
    const read = vi.spyOn(world.rooms, 'readContent');
    await related(now.id);
    expect(read).toHaveBeenCalledTimes(20);
    await related(now.id);
    expect(read).toHaveBeenCalledTimes(20);
    const changed = old.at(-1)?.id ?? '';
    await leave(changed, ['New']);
    expect((await related(now.id)).actions.map(({ title }) => title)).toEqual(['New']);
    expect(read.mock.calls.slice(20)).toEqual([[changed]]);
  });
});
