import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import type { ThemeId, VoteId } from './ids.ts';

/** The terms of one round of dot voting. Votes are rows on the server, never part of the document. */
export interface Vote {
  readonly id: VoteId;
  readonly status: 'open' | 'closed';
  /** Dots that each person may place in all, 1 to 20. */
  readonly votesPerPerson: number;
  /** Dots that one person may place on one theme, 1 to votesPerPerson. */
  readonly votesPerTheme: number;
  /** What is voted on: the themes that had a cause when the vote was opened. */
  readonly themeIds: readonly ThemeId[];
}

/** Dots by theme: of one person while the vote is open, of all after it is closed. */
export type DotsByTheme = Readonly<Record<string, number>>;

/** A theme's place in the ranking; equal dots share a rank (1, 2, 2, 4). */
export interface RankedTheme {
  readonly themeId: ThemeId;
  readonly dots: number;
  readonly rank: number;
}

export const DEFAULT_VOTES_PER_PERSON = 5;
export const DEFAULT_VOTES_PER_THEME = 3;
export const MAX_VOTES_PER_PERSON = 20;

export type CastRefusal = 'vote-closed' | 'unknown-theme' | 'no-votes-left' | 'theme-full';
export type WithdrawRefusal = 'vote-closed' | 'unknown-theme' | 'no-vote-there';

/** A vote on these themes; nobody can place more dots on one theme than they have. */
export function openVote(terms: Omit<Vote, 'status'>): Outcome<Vote, 'nothing-to-vote-on' | 'bad-vote-terms'> {
  if (terms.votesPerTheme > terms.votesPerPerson) return refuse('bad-vote-terms');
  if (terms.themeIds.length === 0) return refuse('nothing-to-vote-on');
  return accept({ ...terms, status: 'open' });
}

/** The sums by theme; a theme that nobody chose is there with 0. */
export function tallyDots(
  vote: Vote,
  ballots: readonly { readonly themeId: ThemeId; readonly dots: number }[],
): DotsByTheme {
  const sums = new Map<ThemeId, number>(vote.themeIds.map((themeId) => [themeId, 0]));
  for (const { themeId, dots } of ballots) sums.set(themeId, (sums.get(themeId) ?? 0) + dots);
  return Object.fromEntries(sums);
}

/** Dots that this person has placed in all. */
export function dotsPlaced(mine: DotsByTheme): number {
  return Object.values(mine).reduce((sum, dots) => sum + dots, 0);
}

/** One dot more on a theme. The caller holds a transaction, so that two at once cannot both pass. */
export function castVote(vote: Vote, mine: DotsByTheme, themeId: ThemeId): Outcome<DotsByTheme, CastRefusal> {
  if (vote.status === 'closed') return refuse('vote-closed');
  if (!vote.themeIds.includes(themeId)) return refuse('unknown-theme');
  if (dotsPlaced(mine) >= vote.votesPerPerson) return refuse('no-votes-left');
  const there = mine[themeId] ?? 0;
  if (there >= vote.votesPerTheme) return refuse('theme-full');
  return accept({ ...mine, [themeId]: there + 1 });
}

/** One dot less on a theme. */
export function withdrawVote(vote: Vote, mine: DotsByTheme, themeId: ThemeId): Outcome<DotsByTheme, WithdrawRefusal> {
  if (vote.status === 'closed') return refuse('vote-closed');
  if (!vote.themeIds.includes(themeId)) return refuse('unknown-theme');
  const there = mine[themeId] ?? 0;
  if (there === 0) return refuse('no-vote-there');
  return accept({ ...mine, [themeId]: there - 1 });
}

/** All themes of the vote, most dots first; ties keep the order in which they were offered. */
export function rankThemes(vote: Vote, tally: DotsByTheme): readonly RankedTheme[] {
  const sorted = vote.themeIds
    .map((themeId) => ({ themeId, dots: tally[themeId] ?? 0 }))
    .toSorted((a, b) => b.dots - a.dots);
  return sorted.map((entry) => ({ ...entry, rank: 1 + sorted.filter((other) => other.dots > entry.dots).length }));
}
