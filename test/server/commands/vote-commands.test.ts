import { beforeEach, describe, expect, test } from 'vitest';
import { moveCause } from '@debrief/shared/document/causes.ts';
import { asId, type ParticipantId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import type { CommandAnswer } from '@debrief/shared/protocol/commands.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let people: World['people'];
beforeEach(async () => {
  world = await createWorld();
  ({ people } = world);
});

function refusal(code: string): object {
  return { ok: false, code, detail: expect.stringMatching(/^[A-Z].*\.$/) };
}

async function openVote(votesPerPerson = 5, votesPerTheme = 3): Promise<string> {
  const answer = await world.run(people.fay, { type: 'open-vote', votesPerPerson, votesPerTheme });
  if (!answer.ok) throw new Error(answer.code);
  return String(answer.result?.['voteId']);
}

function cast(who: ParticipantId, voteId: string, themeId: string): Promise<CommandAnswer> {
  return world.run(who, { type: 'cast-vote', voteId, themeId });
}

describe('opening', () => {
  test('[VOTE-1] a vote is on the themes that have a cause, in board order; one without causes is not offered', async () => {
    world.putCauses(3);
    moveCause(world.document, asId('cause-1'), asId<ThemeId>('theme-0'));
    await openVote();
    expect((await world.view(people.ada)).vote).toMatchObject({
      status: 'open',
      themeIds: ['theme-0', 'theme-2'],
      mine: {},
    });
  });

  test('[VOTE-1] without causes there is nothing to vote on', async () => {
    const answer = await world.run(people.fay, { type: 'open-vote', votesPerPerson: 5, votesPerTheme: 3 });
    expect(answer).toEqual(refusal('nothing-to-vote-on'));
  });

  test('[VOTE-2] one vote is open at a time; after its close another can be opened', async () => {
    world.putCauses(2);
    const voteId = await openVote();
    const another = { type: 'open-vote', votesPerPerson: 2, votesPerTheme: 1 } as const;
    expect(await world.run(people.fay, another)).toEqual(refusal('vote-already-open'));
    await world.run(people.fay, { type: 'close-vote', voteId });
    world.now += 1;
    expect(await world.run(people.fay, another)).toMatchObject({ ok: true });
    expect((await world.view(people.ada)).vote).toMatchObject({ status: 'open', votesPerPerson: 2 });
  });

  test('[VOTE-3] a theme cannot take more votes of one person than the person has', async () => {
    world.putCauses(2);
    const answer = await world.run(people.fay, { type: 'open-vote', votesPerPerson: 2, votesPerTheme: 3 });
    expect(answer).toEqual(refusal('bad-vote-terms'));
  });
});

describe('casting', () => {
  test('[VOTE-4] budget and maximum per theme are the server’s', async () => {
    world.putCauses(3);
    const voteId = await openVote(4, 3);
    for (let dot = 0; dot < 3; dot += 1) expect(await cast(people.ada, voteId, 'theme-0')).toEqual({ ok: true });
    expect(await cast(people.ada, voteId, 'theme-0')).toEqual(refusal('theme-full'));
    expect(await cast(people.ada, voteId, 'theme-1')).toEqual({ ok: true });
    expect(await cast(people.ada, voteId, 'theme-2')).toEqual(refusal('no-votes-left'));
    expect((await world.view(people.ada)).vote?.mine).toEqual({ 'theme-0': 3, 'theme-1': 1 });
  });

  test('[VOTE-5] a vote that is taken back can be placed elsewhere', async () => {
    world.putCauses(2);
    const voteId = await openVote(1, 1);
    const withdraw = { type: 'withdraw-vote', voteId, themeId: 'theme-0' } as const;
    expect(await world.run(people.ada, withdraw)).toEqual(refusal('no-vote-there'));
    await cast(people.ada, voteId, 'theme-0');
    expect(await world.run(people.ada, withdraw)).toEqual({ ok: true });
    expect(await cast(people.ada, voteId, 'theme-1')).toEqual({ ok: true });
    expect((await world.view(people.ada)).vote?.mine).toEqual({ 'theme-1': 1 });
  });

  test('[VOTE-6] a theme or a vote that is not there takes no dots', async () => {
    world.putCauses(1);
    const voteId = await openVote();
    expect(await cast(people.ada, voteId, 'theme-9')).toEqual(refusal('unknown-theme'));
    expect(await cast(people.ada, voteId, '__proto__')).toEqual(refusal('unknown-theme'));
    expect(await cast(people.ada, 'nope', 'theme-0')).toEqual(refusal('unknown-vote'));
    expect(await world.run(people.ada, { type: 'withdraw-vote', voteId: 'nope', themeId: 'theme-0' })).toEqual(
      refusal('unknown-vote'),
    );
    expect(await world.run(people.fay, { type: 'close-vote', voteId: 'nope' })).toEqual(refusal('unknown-vote'));
  });

  test('[VOTE-7] until the close others see how many are done, nothing else', async () => {
    world.putCauses(2);
    const voteId = await openVote();
    await cast(people.ada, voteId, 'theme-1');
    await world.run(people.ada, { type: 'finish-voting', finished: true });
    const seenByFay = (await world.view(people.fay)).vote;
    expect(seenByFay).toEqual({
      id: voteId,
      status: 'open',
      votesPerPerson: 5,
      votesPerTheme: 3,
      themeIds: ['theme-0', 'theme-1'],
      mine: {},
      finished: { count: 1, of: 4, me: false },
    });
    expect((await world.view(people.ada)).vote?.finished).toEqual({ count: 1, of: 4, me: true });
    await world.run(people.ada, { type: 'finish-voting', finished: false });
    expect((await world.view(people.ada)).vote?.finished).toEqual({ count: 0, of: 4, me: false });
  });

  test('[VOTE-7] who said "done" and left is still counted, who left before is not waited for', async () => {
    world.putCauses(1);
    await openVote();
    await world.run(people.ada, { type: 'finish-voting', finished: true });
    world.presence = { ...world.presence, online: new Set([people.fay]) };
    expect((await world.view(people.fay)).vote?.finished).toEqual({ count: 1, of: 2, me: false });
  });
});

describe('closing', () => {
  test('[VOTE-8] the close ranks the themes for everybody, keeps the sums and deletes who chose what', async () => {
    world.putCauses(4);
    const voteId = await openVote();
    const choices = [
      [people.ada, 'theme-2'],
      [people.ben, 'theme-2'],
      [people.fay, 'theme-0'],
      [people.nora, 'theme-1'],
    ] as const;
    for (const [who, themeId] of choices) await cast(who, voteId, themeId);
    expect(await world.run(people.fay, { type: 'close-vote', voteId })).toEqual({ ok: true });
    expect((await world.view(people.otto)).vote).toMatchObject({
      status: 'closed',
      mine: {},
      results: [
        { themeId: 'theme-2', dots: 2, rank: 1 },
        { themeId: 'theme-0', dots: 1, rank: 2 },
        { themeId: 'theme-1', dots: 1, rank: 2 },
        { themeId: 'theme-3', dots: 0, rank: 4 },
      ],
    });
    expect(await world.storage.db.selectFrom('ballot').selectAll().execute()).toEqual([]);
  });

  test('[VOTE-9] a closed vote takes nothing any more', async () => {
    world.putCauses(1);
    const voteId = await openVote();
    await world.run(people.fay, { type: 'close-vote', voteId });
    expect(await cast(people.ada, voteId, 'theme-0')).toEqual(refusal('vote-closed'));
    expect(await world.run(people.ada, { type: 'withdraw-vote', voteId, themeId: 'theme-0' })).toEqual(
      refusal('vote-closed'),
    );
    expect(await world.run(people.fay, { type: 'close-vote', voteId })).toEqual(refusal('vote-closed'));
    expect(await world.run(people.ada, { type: 'finish-voting', finished: true })).toEqual(refusal('no-open-vote'));
  });
});
