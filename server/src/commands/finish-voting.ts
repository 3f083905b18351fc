import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { findCurrentVote, lockVoter, setFinished } from '#storage/queries/votes.ts';
import type { CommandHandler } from './command.ts';

/** "I have voted", or not yet. Others see the count only. */
export const finishVotingCommand: CommandHandler<'finish-voting'> = async (context, { finished }) => {
  const { transaction, postmortemId, actor } = context;
  const vote = await findCurrentVote(transaction.db, postmortemId);
  if (vote?.status !== 'open') return refuse('no-open-vote');
  await lockVoter(transaction.db, vote, actor.id);
  await setFinished(transaction.db, { voteId: vote.id, participantId: actor.id }, finished);
  return accept({});
};
