import { beforeEach, describe, expect, test } from 'vitest';
import { addParticipant } from '@debrief/server/access/join.ts';
import { listInvitees } from '@debrief/server/storage/queries/invitees.ts';
import { loadPreparation } from '@debrief/server/storage/queries/preparation.ts';
import { asId, type ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';
import { createWorld, startOfTest, type World } from './world.ts';

const hourMs = 60 * 60_000;
const iso = (at: number): string => new Date(at).toISOString();

let world: World;
let people: World['people'];
beforeEach(async () => {
  world = await createWorld();
  ({ people } = world);
});

function save(name: string, more: Partial<Invitee> = {}): CommandDraft {
  const { id, email, jobTitle, incidentRole, meetingRole, attendance } = {
    id: name,
    email: '',
    jobTitle: '',
    incidentRole: 'none',
    meetingRole: 'attendee',
    attendance: 'always',
    ...more,
  } as const;
  return { type: 'save-invitee', inviteeId: id, name, email, jobTitle, incidentRole, meetingRole, attendance };
}

async function invitee(id: string): Promise<Invitee | undefined> {
  return (await listInvitees(world.storage.db, world.postmortemId)).find((each) => each.id === id);
}

function join(name: string, role: Role = 'attendee'): Promise<ParticipantId> {
  return addAgain(name, `participant-${name.replaceAll(' ', '')}-${role}`, role);
}

function addAgain(name: string, id: string, role: Role = 'attendee'): Promise<ParticipantId> {
  return addParticipant(world.storage.db, {
    id: asId<ParticipantId>(id),
    postmortemId: world.postmortemId,
    memberId: null,
    inviteId: null,
    name,
    jobTitle: 'SRE',
    role,
    now: world.now,
  });
}

async function revision(): Promise<number> {
  return (await world.view(people.ada)).preparationRevision;
}

describe('the list', () => {
  test('[INVT-9] people are put on the list, changed and taken off, and everybody is told that it has changed', async () => {
    const before = await revision();
    expect(await world.run(people.ada, save('Zoe', { email: 'zoe@example.com' }))).toEqual({ ok: true });
    expect(await invitee('Zoe')).toMatchObject({ name: 'Zoe', email: 'zoe@example.com', attended: false });
    expect(await world.run(people.ada, save('Zoe', { jobTitle: 'SRE' }))).toEqual({ ok: true });
    expect(await invitee('Zoe')).toMatchObject({ jobTitle: 'SRE', email: '' });
    expect(await world.run(people.ada, { type: 'remove-invitee', inviteeId: 'Zoe' })).toEqual({ ok: true });
    expect(await invitee('Zoe')).toBeUndefined();
    expect(await revision()).toBe(before + 3);
    expect(await world.run(people.ada, { type: 'remove-invitee', inviteeId: 'Zoe' })).toMatchObject({
      code: 'unknown-invitee',
    });
    expect(await revision()).toBe(before + 3);
  });

  test('[INVT-3] an attendee cannot have a facilitator’s link sent to an address of their own', async () => {
    expect(
      await world.run(people.ada, save('Mal', { meetingRole: 'facilitator', email: 'm@example.com' })),
    ).toMatchObject({ code: 'not-allowed' });
    expect(
      await world.run(people.ada, save('fay', { meetingRole: 'facilitator', email: 'm@example.com' })),
    ).toMatchObject({ code: 'not-allowed' });
    expect(await invitee('Mal')).toBeUndefined();
    expect(await invitee('fay')).toMatchObject({ email: '' });
  });

  test('[INVT-1] a second note-taker is refused', async () => {
    expect(await world.run(people.fay, save('Zoe', { meetingRole: 'note-taker' }))).toMatchObject({
      code: 'one-note-taker',
    });
  });

  test('[INVT-10] who owned the postmortem and is taken off the list owns it no more', async () => {
    await world.run(people.fay, save('Zoe'));
    await world.storage.db.updateTable('postmortem').set({ owner_id: 'Zoe' }).execute();
    await world.run(people.fay, { type: 'remove-invitee', inviteeId: 'Zoe' });
    expect((await world.state()).record.ownerId).toBeNull();
  });
});

describe('coming', () => {
  test('[INVT-5] who joins is the invitee of that name', async () => {
    await world.run(people.fay, save('Zoe  Zimmer', { id: asId('zoe'), incidentRole: 'commander' }));
    const id = await join(' zoe zimmer');
    expect(await invitee('zoe')).toMatchObject({
      name: 'Zoe  Zimmer',
      participantId: id,
      attended: true,
      incidentRole: 'commander',
    });
  });

  test('[INVT-15] a guest whose session is long over is the same person again; another one of that name is not', async () => {
    await world.run(people.fay, save('Zoe', { id: asId('zoe') }));
    const first = await join('Zoe');
    world.now += hourMs;
    const namesake = await join('Zoe', 'observer');
    expect(await invitee('zoe')).toMatchObject({ participantId: first });
    expect(await invitee(namesake)).toMatchObject({ participantId: namesake });
    world.now += 12 * hourMs;
    await addAgain('Zoe', 'zoe-again');
    expect(await invitee('zoe')).toMatchObject({ participantId: 'zoe-again', attended: true });
    expect(await invitee('zoe-again')).toBeUndefined();
  });

  test('[INVT-6] who was not expected is on the list from then on', async () => {
    const before = await revision();
    const id = await join('Uma', 'observer');
    expect(await invitee(id)).toMatchObject({
      name: 'Uma',
      jobTitle: 'SRE',
      meetingRole: 'observer',
      attendance: 'optional',
      participantId: id,
      attended: true,
    });
    expect(await revision()).toBe(before + 1);
  });

  test('[INVT-7] who comes to prepare has not come to the meeting; being there when the group moves has', async () => {
    const startsAt = startOfTest + 24 * hourMs;
    await world.run(people.fay, { type: 'set-schedule', startsAt: iso(startsAt), minutes: 30, callUrl: null });
    const uma = await join('Uma');
    expect(await invitee(uma)).toMatchObject({ attended: false });
    world.presence = { ...world.presence, online: new Set([uma]) };
    await world.run(people.fay, { type: 'set-stage', stage: 'causes' });
    expect(await invitee(uma)).toMatchObject({ attended: false });
    world.now = startsAt + hourMs / 2;
    await world.run(people.fay, { type: 'set-stage', stage: 'group' });
    expect(await invitee(uma)).toMatchObject({ attended: true });
  });

  test('[INVT-5] who was taken off the list and comes back on it is the same person in the meeting', async () => {
    await world.run(people.fay, { type: 'remove-invitee', inviteeId: 'ben' });
    await world.run(people.fay, save('BEN', { id: asId('again') }));
    expect(await invitee('again')).toMatchObject({ name: 'BEN', participantId: people.ben, attended: false });
  });

  test('[INVT-7] of a meeting that is yet to begin nobody was there; one that has begun keeps its people', async () => {
    const later = {
      type: 'set-schedule',
      startsAt: iso(startOfTest + 24 * hourMs),
      minutes: 30,
      callUrl: null,
    } as const;
    expect(await invitee('ada')).toMatchObject({ attended: true });
    await world.run(people.fay, later);
    expect(await invitee('ada')).toMatchObject({ attended: false });
    await world.run(people.fay, { type: 'mark-attended', inviteeId: 'ada', attended: true });
    await world.run(people.fay, { type: 'set-stage', stage: 'causes' });
    await world.run(people.fay, later);
    expect(await invitee('ada')).toMatchObject({ attended: true });
  });

  test('[INVT-7] who was there can be corrected by hand', async () => {
    await world.run(people.ada, { type: 'mark-attended', inviteeId: 'ben', attended: false });
    expect(await invitee('ben')).toMatchObject({ attended: false });
    expect(await world.run(people.ada, { type: 'mark-attended', inviteeId: 'x', attended: true })).toMatchObject({
      code: 'unknown-invitee',
    });
  });
});

describe('the plan', () => {
  test('[SCH-3] the group is told when, how long and where it meets', async () => {
    const schedule = { startsAt: '2026-01-06T10:00:00+01:00', minutes: 30, callUrl: 'https://meet.example.com/x' };
    expect(await world.run(people.ada, { type: 'set-schedule', ...schedule })).toEqual({ ok: true });
    expect(await loadPreparation(world.storage.db, world.postmortemId)).toMatchObject({
      startsAt: Date.UTC(2026, 0, 6, 9),
      minutes: 30,
      callUrl: 'https://meet.example.com/x',
    });
  });

  test('[SCH-3] two people who change two fields at once both keep theirs', async () => {
    const startsAt = '2026-01-06T10:00:00Z';
    await world.run(people.ada, { type: 'set-schedule', startsAt });
    await world.run(people.ben, { type: 'set-schedule', minutes: 15 });
    await world.run(people.fay, { type: 'set-schedule', callUrl: null });
    const schedule = { startsAt: Date.parse(startsAt), minutes: 15, callUrl: null };
    expect(await loadPreparation(world.storage.db, world.postmortemId)).toMatchObject(schedule);
  });

  test('[SCH-1] the agenda of the meeting is that of the plan', async () => {
    const stages = [
      { id: 'timeline', minutes: 12 },
      { id: 'actions', minutes: 8 },
    ] as const;
    const before = await revision();
    expect(await world.run(people.ada, { type: 'set-agenda', stages: [...stages] })).toEqual({ ok: true });
    expect((await world.view(people.ada)).stages.map(({ id, plannedMinutes }) => [id, plannedMinutes])).toEqual([
      ['timeline', 12],
      ['actions', 8],
    ]);
    expect(await revision()).toBe(before + 1);
  });

  test('[SCH-4] a postmortem of an older version has nothing prepared, until somebody does', async () => {
    await world.storage.db.deleteFrom('preparation').execute();
    expect(await revision()).toBe(0);
    expect(await world.run(people.ada, { type: 'set-schedule', startsAt: null, minutes: 15, callUrl: null })).toEqual({
      ok: true,
    });
    expect(await loadPreparation(world.storage.db, world.postmortemId)).toMatchObject({ revision: 1, minutes: 15 });
  });
});

describe('collecting causes before the meeting', () => {
  const write = (draftId: string): CommandDraft => ({ type: 'write-draft', draftId, promptId: 'helped', text: 'Luck' });

  test('[COL-2] causes can be written before the Causes stage until the deadline, and again once the group is there', async () => {
    const closesAt = startOfTest + hourMs;
    await world.run(people.fay, { type: 'set-collection', closesAt: iso(closesAt) });
    expect((await world.view(people.ada)).collectionClosesAt).toBe(iso(closesAt));
    expect(await world.run(people.ada, write('early'))).toEqual({ ok: true });
    world.now = closesAt;
    expect(await world.run(people.ada, write('late'))).toMatchObject({ code: 'collection-closed' });
    expect(await world.run(people.ada, write('early'))).toMatchObject({ code: 'collection-closed' });
    expect(await world.run(people.ada, { type: 'delete-draft', draftId: 'early' })).toEqual({ ok: true });
    await world.run(people.fay, { type: 'set-stage', stage: 'causes' });
    expect(await world.run(people.ada, write('late'))).toEqual({ ok: true });
  });

  test('[COL-3] what others wrote is counted and not shown', async () => {
    await world.run(people.ada, write('a'));
    await world.run(people.ben, write('b'));
    const { drafts } = await world.view(people.nora);
    expect(drafts).toEqual({ count: 2, authors: 2, mine: [] });
  });

  test('[COL-4] a deadline that is over is refused; without one there is none', async () => {
    expect(await world.run(people.fay, { type: 'set-collection', closesAt: iso(startOfTest) })).toMatchObject({
      code: 'not-in-the-future',
    });
    expect(await world.run(people.fay, { type: 'set-collection', closesAt: null })).toEqual({ ok: true });
    world.now += 1000 * hourMs;
    expect(await world.run(people.ada, write('any'))).toEqual({ ok: true });
  });
});
