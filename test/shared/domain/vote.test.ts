import { asId, type ThemeId, type VoteId } from '@debrief/shared/domain/ids.ts';
import {
  castVote,
  dotsPlaced,
  openVote,
  rankThemes,
  tallyDots,
  withdrawVote,
  type DotsByTheme,
  type Vote,
} from '@debrief/shared/domain/vote.ts';
import { must } from '@debrief/shared/lang/must.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const themes = ['queue', 'config', 'people'].map((id) => asId<ThemeId>(id));
const [queue, config] = [must(themes[0], 'queue'), must(themes[1], 'config')];
const later = asId<ThemeId>('later');
const vote: Vote = { id: asId<VoteId>('vote'), status: 'open', votesPerPerson: 5, votesPerTheme: 3, themeIds: themes };
const closed: Vote = { ...vote, status: 'closed' };

describe('opening', () => {
  const terms = { id: asId<VoteId>('vote'), votesPerPerson: 5, votesPerTheme: 3, themeIds: themes };

  test('[DOT-1] a vote opens on the themes that it is given', () => {
    expect(openVote(terms)).toEqual({ ok: true, value: vote });
  });

  test('[DOT-1] without themes there is nothing to vote on', () => {
    expect(openVote({ ...terms, themeIds: [] })).toEqual({ ok: false, refusal: 'nothing-to-vote-on' });
  });

  test('[DOT-1] nobody can have more dots for one theme than in all', () => {
    expect(openVote({ ...terms, votesPerTheme: 6 })).toEqual({ ok: false, refusal: 'bad-vote-terms' });
    expect(openVote({ ...terms, votesPerTheme: 5 }).ok).toBe(true);
  });
});

describe('dots', () => {
  test('[DOT-2] a dot goes where it was placed', () => {
    expect(castVote(vote, { config: 1 }, queue)).toEqual({ ok: true, value: { config: 1, queue: 1 } });
  });

  test.each([
    ['vote-closed', castVote(closed, {}, queue)],
    ['unknown-theme', castVote(vote, {}, later)],
    ['no-votes-left', castVote(vote, { queue: 3, config: 2 }, config)],
    ['theme-full', castVote(vote, { queue: 3 }, queue)],
  ])('[DOT-3] placing is refused as %s', (refusal, outcome) => {
    expect(outcome).toEqual({ ok: false, refusal });
  });

  test('[DOT-2] a dot comes back from where it was', () => {
    expect(withdrawVote(vote, { queue: 2 }, queue)).toEqual({ ok: true, value: { queue: 1 } });
  });

  test.each([
    ['vote-closed', withdrawVote(closed, { queue: 1 }, queue)],
    ['unknown-theme', withdrawVote(vote, { later: 1 }, later)],
    ['no-vote-there', withdrawVote(vote, { config: 1 }, queue)],
  ])('[DOT-3] taking back is refused as %s', (refusal, outcome) => {
    expect(outcome).toEqual({ ok: false, refusal });
  });

  test('[DOT-4] no sequence of placing and taking back leads over the budget or below nothing', () => {
    const step = fc.record({ cast: fc.boolean(), theme: fc.constantFrom(...themes, later) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (steps, votesPerPerson) => {
        const terms: Vote = { ...vote, votesPerPerson, votesPerTheme: Math.min(3, votesPerPerson) };
        let mine: DotsByTheme = {};
        for (const { cast, theme } of steps) {
          const outcome = cast ? castVote(terms, mine, theme) : withdrawVote(terms, mine, theme);
          if (outcome.ok) mine = outcome.value;
          expect(dotsPlaced(mine)).toBeLessThanOrEqual(terms.votesPerPerson);
          for (const dots of Object.values(mine)) {
            expect(dots).toBeGreaterThanOrEqual(0);
            expect(dots).toBeLessThanOrEqual(terms.votesPerTheme);
          }
        }
      }),
    );
  });
});

describe('the result', () => {
  test('[DOT-5] equal dots share a rank, and ties keep the order in which they were offered', () => {
    const ids = ['a', 'b', 'c', 'd'].map((id) => asId<ThemeId>(id));
    expect(rankThemes({ ...closed, themeIds: ids }, { b: 2, d: 5, c: 2 })).toEqual([
      { themeId: 'd', dots: 5, rank: 1 },
      { themeId: 'b', dots: 2, rank: 2 },
      { themeId: 'c', dots: 2, rank: 2 },
      { themeId: 'a', dots: 0, rank: 4 },
    ]);
  });

  test('[DOT-6] the sums have every theme, and every dot once', () => {
    const ballots = [
      { themeId: queue, dots: 2 },
      { themeId: config, dots: 1 },
      { themeId: queue, dots: 3 },
    ];
    expect(tallyDots(vote, ballots)).toEqual({ queue: 5, config: 1, people: 0 });
  });
});
