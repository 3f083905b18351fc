import { asId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import { castVote } from '@debrief/shared/domain/vote.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { findVote, loadDots, lockVoter, placeDot } from '#storage/queries/votes.ts';
import type { CommandHandler } from './command.ts';

/** Places one dot. The rule names the reason of a refusal; the guarded decrement makes overspending impossible even without it. */
export const castVoteCommand: CommandHandler<'cast-vote'> = async (context, command) => {
  const { transaction, postmortemId, actor } = context;
  const { db } = transaction;
  const vote = await findVote(db, postmortemId, command.voteId);
  if (!vote) return refuse('unknown-vote');
  if (vote.status === 'closed') return refuse('vote-closed');
  await lockVoter(db, vote, actor.id);
  const themeId = asId<ThemeId>(command.themeId);
  const cast = castVote(vote, await loadDots(db, vote.id, actor.id), themeId);
  if (!cast.ok) return cast;
  const placed = await placeDot(db, { voteId: vote.id, participantId: actor.id, themeId });
  return placed ? accept({}) : refuse('no-votes-left');
};
