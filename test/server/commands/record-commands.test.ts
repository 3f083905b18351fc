import { changeSettings } from '@debrief/server/access/deadlines.ts';
import { ensureWorkspace } from '@debrief/server/access/workspace.ts';
import { systemRandomness } from '@debrief/server/access/secrets.ts';
import { DEADLINE_PRESETS } from '@debrief/shared/domain/deadline-presets.ts';
import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import { POSTMORTEM_STATUSES, type PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import { nextStatuses } from '@debrief/shared/domain/status.ts';
import type { CommandOf } from '@debrief/shared/protocol/commands.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

type Change = Omit<CommandOf<'change-record'>, 'type' | 'commandId'>;

const change = (fields: Change) => world.run(world.people.ada, { type: 'change-record', ...fields });
const setStatus = (status: CommandOf<'set-status'>['status']) =>
  world.run(world.people.nora, { type: 'set-status', status });
const publish = () => world.run(world.people.fay, { type: 'publish' });
const reopen = () => world.run(world.people.fay, { type: 'reopen' });
async function record(): Promise<PostmortemRecord> {
  return (await world.state()).record;
}

describe('changing the record', () => {
  test('[REC-5] changes what it names, tells everybody in the meeting, and leaves the rest', async () => {
    const before = await record();
    expect(
      await change({
        title: 'Orders stood still',
        services: [' checkout', 'Checkout', 'orders'],
        tags: ['queue'],
        detectionSource: 'Customer',
        delayReason: 'Waiting for the supplier',
      }),
    ).toEqual({ ok: true });
    const after = {
      ...before,
      title: 'Orders stood still',
      services: ['checkout', 'orders'],
      tags: ['queue'],
      detectionSource: 'Customer',
      delayReason: 'Waiting for the supplier',
    };
    expect(await record()).toEqual(after);
    expect((await world.view(world.people.otto)).record).toEqual(after);
    expect(await change({})).toEqual({ ok: true });
    expect(await record()).toEqual(after);
  });

  test('[REC-4] services and tags are kept once each', async () => {
    await change({ services: ['Search', ' search ', 'SEARCH'] });
    expect((await record()).services).toEqual(['Search']);
  });

  test('[REC-1] the times are refused where they cannot have followed each other, by their names', async () => {
    const keyTimes = { started: '2026-01-04T10:00:00+01:00', resolved: '2026-01-04T11:00:00+01:00' };
    expect(await change({ keyTimes })).toEqual({ ok: true });
    expect((await record()).keyTimes).toMatchObject({
      started: '2026-01-04T09:00:00.000Z',
      resolved: '2026-01-04T10:00:00.000Z',
    });
    expect((await record()).startedAt).toBe('2026-01-04T09:00:00.000Z');
    // One that is not named in the command counts as well.
    expect(await change({ keyTimes: { mitigated: '2026-01-04T10:00:01Z' } })).toEqual({
      ok: false,
      code: 'times-out-of-order',
      detail: '“Resolved” would be before “Mitigated”. Correct one of the two times.',
    });
    expect((await record()).keyTimes.mitigated).toBeNull();
    expect(await change({ keyTimes: { resolved: null, mitigated: '2026-01-04T10:00:01Z' } })).toEqual({ ok: true });
    expect((await record()).keyTimes).toMatchObject({ resolved: null, mitigated: '2026-01-04T10:00:01.000Z' });
  });

  test('[REC-6] a zone that is none and an owner who is not invited are refused', async () => {
    expect(await change({ timeZone: 'Europe/Berlin' })).toEqual({ ok: true });
    expect(await change({ timeZone: 'Europe/Berlim' })).toMatchObject({ ok: false, code: 'bad-time-zone' });
    expect(await change({ timeZone: '+02:00' })).toMatchObject({ ok: false, code: 'bad-time-zone' });
    expect(await change({ ownerId: 'nobody' })).toMatchObject({ ok: false, code: 'unknown-invitee' });
    await world.storage.db
      .insertInto('invitee')
      .values({
        id: 'mia',
        postmortem_id: world.postmortemId,
        name: 'Mia',
        email: '',
        job_title: '',
        incident_role: 'none',
        meeting_role: 'attendee',
        attendance: 'always',
        participant_id: null,
        attended: 0,
        created_at: 0,
      })
      .execute();
    expect(await change({ ownerId: 'mia' })).toEqual({ ok: true });
    expect(await record()).toMatchObject({ timeZone: 'Europe/Berlin', ownerId: 'mia' });
    expect(await change({ ownerId: null })).toEqual({ ok: true });
    expect((await record()).ownerId).toBeNull();
  });

  test('[REC-5] a published record takes no changes', async () => {
    await publish();
    expect(await change({ title: 'Another' })).toMatchObject({ ok: false, code: 'published' });
  });
});

describe('the status', () => {
  test('[REC-7] goes one step at a time, forwards and back', async () => {
    expect(await setStatus('reviewed')).toMatchObject({ ok: false, code: 'status-not-next' });
    for (const status of ['in-review', 'reviewed', 'closed', 'reviewed', 'in-review', 'draft'] as const) {
      expect(await setStatus(status)).toEqual({ ok: true });
      expect((await record()).status).toBe(status);
    }
    expect(await setStatus('draft')).toEqual({ ok: true });
  });

  test('[REC-7] publishing makes it reviewed, reopening in review; between them it can only be closed and reviewed again', async () => {
    await publish();
    expect(await record()).toMatchObject({ status: 'reviewed', publishedAt: expect.any(String) });
    expect(await setStatus('in-review')).toMatchObject({ ok: false, code: 'published' });
    expect(await setStatus('closed')).toEqual({ ok: true });
    expect(await record()).toMatchObject({ status: 'closed', publishedAt: expect.any(String) });
    expect(await setStatus('reviewed')).toEqual({ ok: true });
    await reopen();
    expect(await record()).toMatchObject({ status: 'in-review', publishedAt: null });
  });

  test('[REC-7] a closed record that is published stays closed', async () => {
    for (const status of ['in-review', 'reviewed', 'closed'] as const) await setStatus(status);
    await publish();
    expect(await record()).toMatchObject({ status: 'closed', publishedAt: expect.any(String) });
  });

  test('[REC-7] the steps that are offered are the steps that are taken', async () => {
    for (const isPublished of [false, true]) {
      for (const from of POSTMORTEM_STATUSES) {
        const published_at = isPublished ? 1 : null;
        const offered = nextStatuses({ status: from, publishedAt: isPublished ? 'then' : null });
        for (const to of POSTMORTEM_STATUSES.filter((status) => status !== from)) {
          await world.storage.db.updateTable('postmortem').set({ status: from, published_at }).execute();
          expect({ from, to, ok: (await setStatus(to)).ok }).toEqual({ from, to, ok: offered.includes(to) });
        }
      }
    }
  });
});

describe('the deadline', () => {
  // The world's record is of severity 2, made on Monday 5 January 2026 at 9:00 UTC.
  test('[DUE-12] follows the severity and the times', async () => {
    expect((await record()).dueAt).toBe('2026-01-12T18:00:00.000Z');
    await change({ severity: 1 });
    expect((await record()).dueAt).toBe('2026-01-08T23:59:59.999Z');
    await change({ keyTimes: { started: '2026-01-01T10:00:00Z' } });
    expect((await record()).dueAt).toBe('2026-01-04T23:59:59.999Z');
    await change({ keyTimes: { resolved: '2026-01-02T10:00:00Z' } });
    expect((await record()).dueAt).toBe('2026-01-05T23:59:59.999Z');
    await change({ title: 'Another' });
    expect((await record()).dueAt).toBe('2026-01-05T23:59:59.999Z');
  });

  const within48Hours = { ...DEFAULT_SETTINGS, deadlines: DEADLINE_PRESETS[2].deadlines };

  test('[DUE-12] follows the settings of the workspace, in all open records; the one that is published keeps its own', async () => {
    expect(await changeSettings(world.storage, within48Hours)).toEqual([world.postmortemId]);
    expect((await record()).dueAt).toBe('2026-01-07T09:00:00.000Z');
    expect(await changeSettings(world.storage, within48Hours)).toEqual([]);
    await publish();
    expect(await changeSettings(world.storage, DEFAULT_SETTINGS)).toEqual([]);
    expect((await record()).dueAt).toBe('2026-01-07T09:00:00.000Z');
    await reopen();
    expect((await record()).dueAt).toBe('2026-01-12T18:00:00.000Z');
  });

  test('[DUE-12] a closed record keeps its deadline too, until it goes back to reviewed', async () => {
    for (const status of ['in-review', 'reviewed', 'closed'] as const) await setStatus(status);
    expect(await changeSettings(world.storage, within48Hours)).toEqual([]);
    expect((await record()).dueAt).toBe('2026-01-12T18:00:00.000Z');
    await setStatus('reviewed');
    expect((await record()).dueAt).toBe('2026-01-07T09:00:00.000Z');
  });

  test('[DUE-7] a severity without a deadline has none', async () => {
    await changeSettings(world.storage, {
      ...DEFAULT_SETTINGS,
      deadlines: { ...DEFAULT_SETTINGS.deadlines, 2: { kind: 'none' } },
    });
    expect((await record()).dueAt).toBeNull();
  });

  test('[DUE-12] a record of an older version gets its deadline when the server starts', async () => {
    await world.storage.db.updateTable('postmortem').set({ due_at: null }).execute();
    await ensureWorkspace(world.storage, { wished: undefined, randomness: systemRandomness, now: world.now });
    expect((await record()).dueAt).toBe('2026-01-12T18:00:00.000Z');
  });
});
