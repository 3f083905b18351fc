import { tallyDots } from '@debrief/shared/domain/vote.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { closeVote, findVote, listBallots } from '#storage/queries/votes.ts';
import type { CommandHandler } from './command.ts';

/** Ends the vote: the sums are kept for everybody, who chose what is deleted for good. */
export const closeVoteCommand: CommandHandler<'close-vote'> = async (context, command) => {
  const { transaction, postmortemId, now } = context;
  const vote = await findVote(transaction.db, postmortemId, command.voteId);
  if (!vote) return refuse('unknown-vote');
  if (vote.status === 'closed') return refuse('vote-closed');
  const tally = tallyDots(vote, await listBallots(transaction.db, vote.id));
  await closeVote(transaction.db, vote.id, { tally, at: now });
  return accept({});
};
