import { asId, type PostmortemId, type ThemeId, type VoteId } from '@debrief/shared/domain/ids.ts';
import { rankThemes, type DotsByTheme, type RankedTheme } from '@debrief/shared/domain/vote.ts';
import { fromJson, type Db } from './rows.ts';

/** What a closed vote has decided. */
export interface VoteResult {
  readonly votesPerPerson: number;
  readonly results: readonly RankedTheme[];
}

/** The result of the vote that was closed last, whether or not another one is open; undefined before the first. */
export async function findLatestResult(db: Db, postmortemId: PostmortemId): Promise<VoteResult | undefined> {
  const row = await db
    .selectFrom('vote')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .where('status', '=', 'closed')
    .orderBy('closed_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const vote = {
    id: asId<VoteId>(row.id),
    status: 'closed' as const,
    votesPerPerson: row.votes_per_person,
    votesPerTheme: row.votes_per_theme,
    themeIds: fromJson<readonly ThemeId[]>(row.theme_ids),
  };
  return {
    votesPerPerson: vote.votesPerPerson,
    results: rankThemes(vote, row.tally === null ? {} : fromJson<DotsByTheme>(row.tally)),
  };
}
