import { asId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import { withdrawVote } from '@debrief/shared/domain/vote.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { findVote, loadDots, lockVoter, takeDotBack } from '#storage/queries/votes.ts';
import type { CommandHandler } from './command.ts';

/** Takes one dot back from a theme. */
export const withdrawVoteCommand: CommandHandler<'withdraw-vote'> = async (context, command) => {
  const { transaction, postmortemId, actor } = context;
  const { db } = transaction;
  const vote = await findVote(db, postmortemId, command.voteId);
  if (!vote) return refuse('unknown-vote');
  if (vote.status === 'closed') return refuse('vote-closed');
  await lockVoter(db, vote, actor.id);
  const themeId = asId<ThemeId>(command.themeId);
  const withdrawn = withdrawVote(vote, await loadDots(db, vote.id, actor.id), themeId);
  if (!withdrawn.ok) return withdrawn;
  const taken = await takeDotBack(db, { voteId: vote.id, participantId: actor.id, themeId });
  return taken ? accept({}) : refuse('no-vote-there');
};
