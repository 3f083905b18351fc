import type { Selectable } from 'kysely';
import { asId, type ParticipantId, type PostmortemId, type ThemeId, type VoteId } from '@debrief/shared/domain/ids.ts';
import type { DotsByTheme, Vote } from '@debrief/shared/domain/vote.ts';
import type { VoteTable } from '#storage/schema.ts';
import { fromJson, toFlag, type Db } from './rows.ts';

/** A round of voting with what its close left. */
export interface StoredVote extends Vote {
  /** Null until it is closed. */
  readonly tally: DotsByTheme | null;
}

/** Somebody who has placed a dot or said that they are done. */
export interface Voter {
  readonly participantId: ParticipantId;
  readonly remaining: number;
  readonly finished: boolean;
}

/** Who placed how many dots where: in the server's hands only, and only until the close. */
export interface Ballot {
  readonly participantId: ParticipantId;
  readonly themeId: ThemeId;
  readonly dots: number;
}

function toVote(row: Selectable<VoteTable>): StoredVote {
  return {
    id: asId<VoteId>(row.id),
    status: row.status === 'open' ? 'open' : 'closed',
    votesPerPerson: row.votes_per_person,
    votesPerTheme: row.votes_per_theme,
    themeIds: fromJson<readonly ThemeId[]>(row.theme_ids),
    tally: row.tally === null ? null : fromJson<DotsByTheme>(row.tally),
  };
}

/** The vote that is open or was opened last. */
export async function findCurrentVote(db: Db, postmortemId: PostmortemId): Promise<StoredVote | undefined> {
  const row = await db
    .selectFrom('vote')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    // "open" sorts behind "closed".
    .orderBy('status', 'desc')
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && toVote(row);
}

export async function findVote(db: Db, postmortemId: PostmortemId, voteId: string): Promise<StoredVote | undefined> {
  const row = await db
    .selectFrom('vote')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .where('id', '=', voteId)
    .executeTakeFirst();
  return row && toVote(row);
}

/** The database allows one open vote per postmortem. */
export async function insertVote(
  db: Db,
  postmortemId: PostmortemId,
  vote: Vote & { readonly openedAt: number },
): Promise<void> {
  await db
    .insertInto('vote')
    .values({
      id: vote.id,
      postmortem_id: postmortemId,
      status: 'open',
      votes_per_person: vote.votesPerPerson,
      votes_per_theme: vote.votesPerTheme,
      theme_ids: JSON.stringify(vote.themeIds),
      tally: null,
      opened_at: vote.openedAt,
      closed_at: null,
    })
    .execute();
}

export async function listVoters(db: Db, voteId: VoteId): Promise<readonly Voter[]> {
  const rows = await db.selectFrom('voter').selectAll().where('vote_id', '=', voteId).execute();
  return rows.map((row) => ({
    participantId: asId<ParticipantId>(row.participant_id),
    remaining: row.remaining,
    finished: row.finished === 1,
  }));
}

export async function listBallots(db: Db, voteId: VoteId): Promise<readonly Ballot[]> {
  const rows = await db.selectFrom('ballot').selectAll().where('vote_id', '=', voteId).where('dots', '>', 0).execute();
  return rows.map((row) => ({
    participantId: asId<ParticipantId>(row.participant_id),
    themeId: asId<ThemeId>(row.theme_id),
    dots: row.dots,
  }));
}

/**
 * Makes sure that somebody has a budget in this vote, and holds their row to the end of the transaction, so that
 * two casts of one person at once come one after the other on every database.
 */
export async function lockVoter(db: Db, vote: Vote, participantId: ParticipantId): Promise<void> {
  await db
    .insertInto('voter')
    .values({ vote_id: vote.id, participant_id: participantId, remaining: vote.votesPerPerson, finished: 0 })
    .onConflict((conflict) =>
      conflict.columns(['vote_id', 'participant_id']).doUpdateSet((eb) => ({ remaining: eb.ref('voter.remaining') })),
    )
    .execute();
}

/** The dots of one person in this vote. */
export async function loadDots(db: Db, voteId: VoteId, participantId: ParticipantId): Promise<DotsByTheme> {
  const rows = await db
    .selectFrom('ballot')
    .select(['theme_id', 'dots'])
    .where('vote_id', '=', voteId)
    .where('participant_id', '=', participantId)
    .where('dots', '>', 0)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.theme_id, row.dots]));
}

/** Where a dot goes. */
export interface DotPlace {
  readonly voteId: VoteId;
  readonly participantId: ParticipantId;
  readonly themeId: ThemeId;
}

/**
 * Takes one dot from the budget and places it. The budget is guarded by the statement itself.
 *
 * @returns false when the budget was used up; then nothing has changed
 */
export async function placeDot(db: Db, { voteId, participantId, themeId }: DotPlace): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('voter')
    .set((eb) => ({ remaining: eb('remaining', '-', 1) }))
    .where('vote_id', '=', voteId)
    .where('participant_id', '=', participantId)
    .where('remaining', '>', 0)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db
    .insertInto('ballot')
    .values({ vote_id: voteId, participant_id: participantId, theme_id: themeId, dots: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['vote_id', 'participant_id', 'theme_id'])
        .doUpdateSet((eb) => ({ dots: eb('ballot.dots', '+', 1) })),
    )
    .execute();
  return true;
}

/**
 * Takes one dot back into the budget.
 *
 * @returns false when there was none; then nothing has changed
 */
export async function takeDotBack(db: Db, { voteId, participantId, themeId }: DotPlace): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ballot')
    .set((eb) => ({ dots: eb('dots', '-', 1) }))
    .where('vote_id', '=', voteId)
    .where('participant_id', '=', participantId)
    .where('theme_id', '=', themeId)
    .where('dots', '>', 0)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db
    .updateTable('voter')
    .set((eb) => ({ remaining: eb('remaining', '+', 1) }))
    .where('vote_id', '=', voteId)
    .where('participant_id', '=', participantId)
    .execute();
  return true;
}

/** Somebody says that they are done, or not yet; the caller holds their row. */
export async function setFinished(
  db: Db,
  { voteId, participantId }: Omit<DotPlace, 'themeId'>,
  finished: boolean,
): Promise<void> {
  await db
    .updateTable('voter')
    .set({ finished: toFlag(finished) })
    .where('vote_id', '=', voteId)
    .where('participant_id', '=', participantId)
    .execute();
}

/** Keeps the sums and forgets who chose what. */
export async function closeVote(
  db: Db,
  voteId: VoteId,
  { tally, at }: { readonly tally: DotsByTheme; readonly at: number },
): Promise<void> {
  await db
    .updateTable('vote')
    .set({ status: 'closed', tally: JSON.stringify(tally), closed_at: at })
    .where('id', '=', voteId)
    .execute();
  await db.deleteFrom('ballot').where('vote_id', '=', voteId).execute();
}
