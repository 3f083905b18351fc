import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMemoryStorage, openSqliteStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import type { Storage } from '@debrief/server/storage/storage.ts';
import type { CommandAnswer } from '@debrief/shared/protocol/commands.ts';
import { createWorld, type World } from './world.ts';

/** `VOTE_SEED=…` repeats a run. */
const seed = Number(process.env['VOTE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const sequences = 2000;
const rounds = 200;
const castsPerRound = 50;
const themes = 3;

const voters = ['fay', 'nora', 'ada', 'ben'] as const;
type Voter = (typeof voters)[number];

interface Step {
  readonly who: Voter;
  readonly kind: 'cast-vote' | 'withdraw-vote';
  readonly theme: number;
  /** Few ids, so that many are repetitions. */
  readonly id: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...voters),
  kind: fc.constantFrom('cast-vote', 'cast-vote', 'cast-vote', 'withdraw-vote'),
  theme: fc.nat(themes - 1),
  id: fc.nat(9),
});

/** What one person may have placed, as the accepted answers say. */
class Expected {
  readonly #answers = new Map<string, string>();
  readonly dots = new Map<string, number>();
  doubleEffects = 0;

  note({ who, kind, theme, id }: Step, answer: CommandAnswer): void {
    const key = `${who} ${id}`;
    const text = JSON.stringify(answer);
    const before = this.#answers.get(key);
    if (before !== undefined) {
      // A repetition: the same answer, and no effect of its own.
      if (before !== text) this.doubleEffects += 1;
      return;
    }
    this.#answers.set(key, text);
    if (!answer.ok) return;
    const place = `${who} theme-${theme}`;
    this.dots.set(place, (this.dots.get(place) ?? 0) + (kind === 'cast-vote' ? 1 : -1));
  }
}

async function openVote(world: World, votesPerPerson: number, votesPerTheme: number): Promise<string> {
  world.now += 1;
  const answer = await world.run(world.people.fay, { type: 'open-vote', votesPerPerson, votesPerTheme });
  if (!answer.ok) throw new Error(answer.code);
  return String(answer.result?.['voteId']);
}

function perform(world: World, voteId: string, { who, kind, theme, id }: Step): Promise<CommandAnswer> {
  return world.run(world.people[who], { type: kind, voteId, themeId: `theme-${theme}` }, `${voteId}-${id}`);
}

/** Compares what is stored with what was answered. */
async function check(
  world: World,
  voteId: string,
  { expected, perPerson, perTheme }: { expected: Expected; perPerson: number; perTheme: number },
): Promise<void> {
  const { vote } = await world.state();
  const stored = new Map(
    vote?.ballots.map(({ participantId, themeId, dots }) => [`${participantId} ${themeId}`, dots]),
  );
  expect(stored).toEqual(new Map([...expected.dots].filter(([, dots]) => dots > 0)));
  for (const { participantId, remaining } of vote?.voters ?? []) {
    const placed = vote?.ballots.filter((ballot) => ballot.participantId === participantId) ?? [];
    expect(placed.reduce((sum, { dots }) => sum + dots, 0) + remaining).toBe(perPerson);
    expect(Math.max(0, ...placed.map(({ dots }) => dots))).toBeLessThanOrEqual(perTheme);
  }
  expect(expected.doubleEffects).toBe(0);
  await world.run(world.people.fay, { type: 'close-vote', voteId });
}

async function withStorage(kind: 'memory' | 'SQLite', work: (storage: Storage) => Promise<void>): Promise<void> {
  if (kind === 'memory') return work(openMemoryStorage());
  const folder = await mkdtemp(join(tmpdir(), 'debrief-votes-'));
  const storage = await openSqliteStorage(join(folder, 'debrief.sqlite'));
  try {
    await work(storage);
  } finally {
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

describe(`votes under pressure (VOTE_SEED=${seed})`, () => {
  test(
    `[VOTE-10] ${sequences} random sequences of casts, withdrawals and repetitions: nothing overspent, nothing twice`,
    { timeout: 120_000 },
    async () => {
      const world = await createWorld();
      world.putCauses(themes);
      const terms = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
      const property = fc.asyncProperty(terms, fc.array(step, { maxLength: 24 }), async ([one, other], steps) => {
        const [perTheme, perPerson] = [Math.min(one, other), Math.max(one, other)];
        const voteId = await openVote(world, perPerson, perTheme);
        const expected = new Expected();
        for (const one of steps) expected.note(one, await perform(world, voteId, one));
        await check(world, voteId, { expected, perPerson, perTheme });
      });
      await fc.assert(property, { numRuns: sequences, seed });
    },
  );

  test.each(['memory', 'SQLite'] as const)(
    `[VOTE-11] ${rounds} rounds of ${castsPerRound} casts at once (%s): nothing overspent, nothing twice`,
    { timeout: 120_000 },
    async (kind) => {
      await withStorage(kind, async (storage) => {
        const world = await createWorld(storage);
        world.putCauses(themes);
        const steps = fc.sample(fc.array(step, { minLength: castsPerRound, maxLength: castsPerRound }), {
          numRuns: rounds,
          seed,
        });
        for (const [round, casts] of steps.entries()) {
          const [perPerson, perTheme] = [1 + (round % 5), 1 + (round % 2 && round % 5 ? 1 : 0)];
          const voteId = await openVote(world, perPerson, perTheme);
          const expected = new Expected();
          const answers = await Promise.all(casts.map((cast) => perform(world, voteId, cast)));
          for (const [index, cast] of casts.entries()) {
            const answer = answers[index];
            if (answer) expected.note(cast, answer);
          }
          await check(world, voteId, { expected, perPerson, perTheme });
        }
      });
    },
  );
});
