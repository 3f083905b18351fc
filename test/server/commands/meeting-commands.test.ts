import { beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '@debrief/server/commands/registry.ts';
import { readCauses, readThemes } from '@debrief/shared/document/causes.ts';
import { asId, type ParticipantId } from '@debrief/shared/domain/ids.ts';
import { can } from '@debrief/shared/domain/role.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';
import { createWorld, startOfTest, type World } from './world.ts';

let world: World;
let people: World['people'];
beforeEach(async () => {
  world = await createWorld();
  ({ people } = world);
});

function refusal(code: string): object {
  return { ok: false, code, detail: expect.stringMatching(/^[A-Z].*\.$/) };
}

/** One command of every type that the schema would let pass. */
const oneOfEach: readonly CommandDraft[] = [
  { type: 'set-stage', stage: 'vote' },
  { type: 'start-timer', minutes: 5 },
  { type: 'add-time', minutes: 1 },
  { type: 'pause-timer' },
  { type: 'resume-timer' },
  { type: 'stop-timer' },
  { type: 'set-ready', ready: true },
  { type: 'raise-hand', raised: true },
  { type: 'write-draft', draftId: 'd', promptId: 'helped', text: 'x' },
  { type: 'delete-draft', draftId: 'd' },
  { type: 'reveal-causes' },
  { type: 'open-vote', votesPerPerson: 5, votesPerTheme: 3 },
  { type: 'cast-vote', voteId: 'v', themeId: 't' },
  { type: 'withdraw-vote', voteId: 'v', themeId: 't' },
  { type: 'finish-voting', finished: true },
  { type: 'close-vote', voteId: 'v' },
  { type: 'set-role', participantId: 'ada', role: 'observer' },
  { type: 'remove-participant', participantId: 'ben' },
  { type: 'take-over' },
  { type: 'lock-facilitation', locked: true },
  { type: 'spotlight', target: null },
  { type: 'lock', locked: true },
  { type: 'publish' },
  { type: 'reopen' },
  { type: 'create-invite', role: 'observer' },
  { type: 'revoke-invite', inviteId: 'i' },
  {
    type: 'save-invitee',
    inviteeId: 'i',
    name: 'Ida',
    email: '',
    jobTitle: '',
    incidentRole: 'none',
    meetingRole: 'attendee',
    attendance: 'always',
  },
  { type: 'apply-template', templateId: 'pagerduty' },
  { type: 'remove-invitee', inviteeId: 'i' },
  { type: 'mark-attended', inviteeId: 'i', attended: true },
  { type: 'set-schedule', startsAt: null, minutes: 30, callUrl: null },
  { type: 'set-agenda', stages: [{ id: 'timeline', minutes: 10 }] },
  { type: 'set-collection', closesAt: null },
  { type: 'create-hook', label: 'Alerts' },
  { type: 'revoke-hook', hookId: 'h' },
  { type: 'change-record', title: 'Another' },
  { type: 'set-status', status: 'in-review' },
];

describe('who may', () => {
  test('[CMD-1] every command asks the one table of permissions before it does anything', async () => {
    expect(new Set(oneOfEach.map((draft) => draft.type))).toEqual(new Set(Object.keys(COMMANDS)));
    for (const draft of oneOfEach) {
      for (const who of [people.fay, people.nora, people.ada, people.otto]) {
        const fresh = await createWorld();
        const role = (await fresh.state()).participants.find(({ id }) => id === who)?.role ?? 'observer';
        const answer = await fresh.run(who, draft);
        const wasBarred = !answer.ok && answer.code === 'not-allowed';
        expect(wasBarred, `${draft.type} by ${role}`).toBe(!can(role, COMMANDS[draft.type].action));
      }
    }
  });

  test('[CMD-1] a stranger and somebody who was removed may nothing', async () => {
    await world.run(people.fay, { type: 'remove-participant', participantId: people.ada });
    const strangers = [people.ada, asId<ParticipantId>('nobody')];
    for (const who of strangers)
      expect(await world.run(who, { type: 'raise-hand', raised: true })).toEqual(refusal('not-allowed'));
  });

  test('[CMD-2] the same command again gets the same answer and has no second effect', async () => {
    const first = await world.runFully(people.fay, { type: 'add-time', minutes: 5 }, 'once');
    world.now += 1000;
    const again = await world.runFully(people.fay, { type: 'add-time', minutes: 5 }, 'once');
    expect([first.answer, again.answer]).toEqual([{ ok: true }, { ok: true }]);
    expect([first.changed, again.changed]).toEqual([true, false]);
    expect((await world.state()).meeting.timer).toMatchObject({ totalMs: 5 * 60_000 });
  });

  test('[CMD-2] a refusal is remembered, too, and everybody counts their own ids', async () => {
    const early = await world.run(people.fay, { type: 'reveal-causes' }, 'same-id');
    await world.run(people.ada, { type: 'write-draft', draftId: 'd', promptId: 'helped', text: 'Luck' }, 'same-id');
    expect(await world.run(people.fay, { type: 'reveal-causes' }, 'same-id')).toEqual(early);
    expect((await world.state()).drafts.length).toBe(1);
  });

  test('[CMD-3] parallel copies of one command have one effect', async () => {
    const runs = Array.from({ length: 20 }, () => world.run(people.fay, { type: 'add-time', minutes: 1 }, 'storm'));
    expect(new Set((await Promise.all(runs)).map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"ok":true}']),
    );
    expect((await world.state()).meeting.timer).toMatchObject({ totalMs: 60_000 });
  });
});

describe('stage, timer, hands', () => {
  test('[CMD-4] a new stage clears ready flags, timer and spotlight', async () => {
    await world.run(people.ada, { type: 'set-ready', ready: true });
    await world.run(people.fay, { type: 'start-timer', minutes: 5 });
    await world.run(people.fay, { type: 'spotlight', target: { stage: 'timeline', itemId: 'row' } });
    expect((await world.view(people.otto)).spotlight).toEqual({
      by: 'fay',
      stage: 'timeline',
      itemId: 'row',
      at: startOfTest,
    });
    await world.run(people.fay, { type: 'set-stage', stage: 'causes' });
    const view = await world.view(people.otto);
    expect(view).toMatchObject({ stage: 'causes', timer: { status: 'stopped' }, spotlight: null });
    expect(view.people.some((person) => person.ready)).toBe(false);
  });

  test('[CMD-4] the stage that is set again disturbs nobody', async () => {
    await world.run(people.ada, { type: 'set-ready', ready: true });
    await world.run(people.fay, { type: 'set-stage', stage: 'timeline' });
    expect((await world.view(people.ada)).people.find((person) => person.id === 'ada')?.ready).toBe(true);
  });

  test('[CMD-5] a stage that this meeting leaves out is refused, also as a spotlight', async () => {
    expect(await world.run(people.fay, { type: 'set-stage', stage: 'welcome' })).toEqual(refusal('unknown-stage'));
    const target = { stage: 'welcome', itemId: null } as const;
    expect(await world.run(people.fay, { type: 'spotlight', target })).toEqual(refusal('unknown-stage'));
  });

  test('[CMD-6] the timer runs, pauses, goes on, grows and stops by the server’s clock', async () => {
    await world.run(people.fay, { type: 'start-timer', minutes: 4 });
    world.now += 60_000;
    await world.run(people.fay, { type: 'pause-timer' });
    expect((await world.state()).meeting.timer).toEqual({ status: 'paused', leftMs: 180_000, totalMs: 240_000 });
    await world.run(people.fay, { type: 'add-time', minutes: 1 });
    await world.run(people.fay, { type: 'resume-timer' });
    expect((await world.state()).meeting.timer).toEqual({
      status: 'running',
      endsAt: world.now + 240_000,
      totalMs: 300_000,
    });
    await world.run(people.fay, { type: 'stop-timer' });
    expect((await world.state()).meeting.timer).toEqual({ status: 'stopped' });
  });

  test('[CMD-7] a hand that is raised twice keeps its place', async () => {
    await world.run(people.otto, { type: 'raise-hand', raised: true });
    world.now += 5000;
    await world.run(people.otto, { type: 'raise-hand', raised: true });
    const hand = async (): Promise<number | null | undefined> =>
      (await world.view(people.fay)).people.find((person) => person.id === 'otto')?.handRaisedAt;
    expect(await hand()).toBe(startOfTest);
    await world.run(people.otto, { type: 'raise-hand', raised: false });
    expect(await hand()).toBeNull();
  });
});

describe('drafts and reveal', () => {
  const write = (who: ParticipantId, draftId: string, text: string): ReturnType<World['run']> =>
    world.run(who, { type: 'write-draft', draftId, promptId: 'made-possible', text });

  test('[DRAFT-1] a draft is its author’s alone: others, the facilitator too, get counts', async () => {
    await write(people.ada, 'd1', 'No alert on disk usage');
    await write(people.ada, 'd2', '   ');
    await write(people.ben, 'd3', 'Nobody owned the cron job');
    expect((await world.view(people.ada)).drafts).toMatchObject({
      count: 2,
      authors: 2,
      mine: [{ draftId: 'd1', promptId: 'made-possible', text: 'No alert on disk usage' }, { draftId: 'd2' }],
    });
    const others = JSON.stringify(await world.view(people.fay));
    expect(others).not.toContain('No alert');
    expect((await world.view(people.fay)).drafts).toEqual({ count: 2, authors: 2, mine: [] });
  });

  test('[DRAFT-2] a foreign draft can be neither changed nor deleted', async () => {
    await write(people.ada, 'd1', 'mine');
    expect(await write(people.ben, 'd1', 'stolen')).toEqual(refusal('unknown-draft'));
    expect(await world.run(people.ben, { type: 'delete-draft', draftId: 'd1' })).toEqual(refusal('unknown-draft'));
    expect(await world.run(people.ada, { type: 'delete-draft', draftId: 'nope' })).toEqual(refusal('unknown-draft'));
    await write(people.ada, 'd1', 'mine, better');
    expect((await world.state()).drafts.map((draft) => draft.text)).toEqual(['mine, better']);
    expect(await world.run(people.ada, { type: 'delete-draft', draftId: 'd1' })).toEqual({ ok: true });
    expect((await world.state()).drafts).toEqual([]);
  });

  test('[DRAFT-3] a question that the meeting does not ask is refused', async () => {
    const answer = await world.run(people.ada, {
      type: 'write-draft',
      draftId: 'd',
      promptId: 'whose-fault',
      text: 'x',
    });
    expect(answer).toEqual(refusal('unknown-prompt'));
  });

  test('[DRAFT-4] one person keeps at most 100 drafts, and may still change them', async () => {
    for (let index = 0; index < 100; index += 1) await write(people.ada, `d${index}`, 'x');
    expect(await write(people.ada, 'd100', 'x')).toEqual(refusal('too-many-drafts'));
    expect(await write(people.ada, 'd7', 'y')).toEqual({ ok: true });
    expect(await write(people.ben, 'b1', 'x')).toEqual({ ok: true });
  });

  test('[REVEAL-1] the reveal puts drafts on the board shuffled, under new ids, each as its own theme, and forgets who wrote them', async () => {
    await write(people.ada, 'd1', ' No alert ');
    await write(people.ben, 'd2', '');
    await write(people.ben, 'd3', 'No owner');
    expect(await world.run(people.fay, { type: 'reveal-causes' })).toEqual({ ok: true });
    const causes = readCauses(world.document);
    expect(causes.map((cause) => cause.text).toSorted()).toEqual(['No alert', 'No owner']);
    expect(new Set(causes.map((cause) => cause.themeId)).size).toBe(2);
    expect(readThemes(world.document).map((theme) => causes.find((cause) => cause.themeId === theme.id)?.text)).toEqual(
      ['No owner', 'No alert'],
    );
    expect(causes.some((cause) => ['d1', 'd2', 'd3'].includes(cause.id))).toBe(false);
    expect(await world.state()).toMatchObject({ drafts: [], meeting: { revealed: true } });
    const stored = await world.storage.journal.load(world.postmortemId);
    expect(stored?.lastSeq).toBe(2);
    expect(stored?.claims.every((claim) => claim.owner === 'server')).toBe(true);
  });

  test('[REVEAL-2] with nothing but blank drafts there is nothing to reveal; later drafts can be revealed again', async () => {
    expect(await world.run(people.fay, { type: 'reveal-causes' })).toEqual(refusal('nothing-to-reveal'));
    await write(people.ada, 'd1', ' \n');
    expect(await world.run(people.fay, { type: 'reveal-causes' })).toEqual(refusal('nothing-to-reveal'));
    expect((await world.state()).meeting.revealed).toBe(false);
    for (const text of ['first', 'second']) {
      await write(people.ada, 'd1', text);
      expect(await world.run(people.fay, { type: 'reveal-causes' })).toEqual({ ok: true });
    }
    expect(readCauses(world.document).length).toBe(2);
  });
});

describe('roles and people', () => {
  test('[ROLE-1] a meeting keeps a facilitator: the last one can neither step down nor be removed', async () => {
    const stepDown: CommandDraft = { type: 'set-role', participantId: 'fay', role: 'attendee' };
    expect(await world.run(people.fay, stepDown)).toEqual(refusal('last-facilitator'));
    expect(await world.run(people.fay, { type: 'remove-participant', participantId: 'fay' })).toEqual(
      refusal('last-facilitator'),
    );
    expect(await world.run(people.fay, { type: 'set-role', participantId: 'ada', role: 'facilitator' })).toEqual({
      ok: true,
    });
    expect(await world.run(people.fay, stepDown)).toEqual({ ok: true });
    expect((await world.view(people.fay)).me.role).toBe('attendee');
  });

  test('[ROLE-2] nobody can be given a role who is not there', async () => {
    for (const participantId of ['nobody', 'ben']) {
      if (participantId === 'ben') await world.run(people.fay, { type: 'remove-participant', participantId });
      expect(await world.run(people.fay, { type: 'set-role', participantId, role: 'observer' })).toEqual(
        refusal('unknown-participant'),
      );
      expect(await world.run(people.fay, { type: 'remove-participant', participantId })).toEqual(
        refusal('unknown-participant'),
      );
    }
  });

  test('[ROLE-3] a removed person’s sockets are to be closed, and the others still see who it was', async () => {
    const run = await world.runFully(people.fay, { type: 'remove-participant', participantId: 'ben' });
    expect(run.effects).toEqual([{ kind: 'close-participant', participantId: 'ben' }]);
    expect((await world.view(people.ada)).people.find((person) => person.id === 'ben')).toMatchObject({
      name: 'ben',
      removed: true,
    });
  });

  test('[ROLE-4] facilitation can be taken over when no facilitator was here for a minute, not before', async () => {
    const takeOver: CommandDraft = { type: 'take-over' };
    expect(await world.run(people.ada, takeOver)).toEqual(refusal('facilitator-present'));
    world.presence = { ...world.presence, facilitatorAwaySince: startOfTest };
    world.now = startOfTest + 59_999;
    expect(await world.run(people.ada, takeOver)).toEqual(refusal('facilitator-present'));
    expect((await world.view(people.ada)).facilitatorAwaySince).toBeNull();
    world.now = startOfTest + 60_000;
    expect((await world.view(people.ada)).facilitatorAwaySince).toBe(startOfTest);
    expect(await world.run(people.ada, takeOver)).toEqual({ ok: true });
    const roles = Object.fromEntries((await world.view(people.ada)).people.map(({ id, role }) => [id, role]));
    expect(roles).toMatchObject({ ada: 'facilitator', fay: 'attendee', nora: 'note-taker' });
  });

  test('[ROLE-5] a facilitator can keep the role from being taken over, and everybody sees that; it can still be handed over', async () => {
    expect((await world.view(people.ada)).facilitationLocked).toBe(false);
    expect(await world.run(people.fay, { type: 'lock-facilitation', locked: true })).toEqual({ ok: true });
    world.presence = { ...world.presence, facilitatorAwaySince: startOfTest };
    world.now = startOfTest + 120_000;
    expect(await world.view(people.ada)).toMatchObject({ facilitationLocked: true, facilitatorAwaySince: null });
    expect(await world.run(people.ada, { type: 'take-over' })).toEqual(refusal('role-locked'));
    const handOver: CommandDraft = { type: 'set-role', participantId: people.ada, role: 'facilitator' };
    expect(await world.run(people.fay, handOver)).toEqual({ ok: true });
    expect(await world.run(people.ada, { type: 'lock-facilitation', locked: false })).toEqual({ ok: true });
    expect(await world.run(people.nora, { type: 'take-over' })).toEqual({ ok: true });
  });
});

describe('publishing and links', () => {
  test('[PUB-1] publishing reviews the record and locks it; reopening undoes both', async () => {
    expect(await world.run(people.nora, { type: 'reopen' })).toEqual(refusal('not-published'));
    expect(await world.run(people.nora, { type: 'publish' })).toEqual({ ok: true });
    expect(await world.view(people.ada)).toMatchObject({
      published: true,
      locked: true,
      record: { status: 'reviewed' },
    });
    expect(await world.run(people.nora, { type: 'publish' })).toEqual(refusal('published'));
    expect(await world.run(people.nora, { type: 'reopen' })).toEqual({ ok: true });
    expect(await world.view(people.ada)).toMatchObject({
      published: false,
      locked: false,
      record: { status: 'in-review', publishedAt: null },
    });
  });

  test('[PUB-2] while it is published only people change, not content', async () => {
    await world.run(people.fay, { type: 'publish' });
    for (const draft of oneOfEach.filter(({ type }) => !COMMANDS[type].whilePublished && type !== 'publish')) {
      const answer = await world.run(people.fay, draft);
      expect({ type: draft.type, answer }).toEqual({ type: draft.type, answer: refusal('published') });
    }
    expect(await world.run(people.otto, { type: 'raise-hand', raised: true })).toEqual({ ok: true });
  });

  test('[INV-1] a new link is in the first answer and nowhere else: the store has a hash', async () => {
    const draft: CommandDraft = { type: 'create-invite', role: 'observer' };
    const first = await world.run(people.fay, draft, 'link');
    const url = first.ok ? String(first.result?.['url']) : '';
    expect(url).toMatch(/^https:\/\/debrief\.test\/join#token-\d+$/);
    expect(await world.run(people.fay, draft, 'link')).toEqual({ ok: true, result: { inviteId: expect.any(String) } });
    const rows = [
      ...(await world.storage.db.selectFrom('invite').selectAll().execute()),
      ...(await world.storage.db.selectFrom('command_log').selectAll().execute()),
    ];
    expect(JSON.stringify(rows)).not.toContain(url.split('#')[1]);
    expect(await world.storage.db.selectFrom('invite').selectAll().execute()).toHaveLength(5);
  });

  test('[INV-2] revoking a link ends the access of those who came by it, not of the one who revokes it', async () => {
    const invite = await world.storage.db
      .selectFrom('invite')
      .select('id')
      .where('role', '=', 'facilitator')
      .executeTakeFirstOrThrow();
    await world.storage.db
      .updateTable('participant')
      .set({ invite_id: invite.id })
      .where('id', 'in', ['fay', 'ben'])
      .execute();
    const run = await world.runFully(people.fay, { type: 'revoke-invite', inviteId: invite.id });
    expect(run).toMatchObject({ answer: { ok: true }, effects: [{ kind: 'close-invite', inviteId: invite.id }] });
    const { participants } = await world.state();
    expect(participants.find(({ id }) => id === 'fay')?.inviteId).toBeNull();
    expect(participants.find(({ id }) => id === 'ben')?.inviteId).toBe(invite.id);
    expect(await world.run(people.fay, { type: 'revoke-invite', inviteId: invite.id })).toEqual(
      refusal('unknown-invite'),
    );
  });
});
