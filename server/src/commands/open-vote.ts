import { readCauses, readThemes } from '@debrief/shared/document/causes.ts';
import type { VoteId } from '@debrief/shared/domain/ids.ts';
import { themesWithCauses } from '@debrief/shared/domain/theme.ts';
import { openVote } from '@debrief/shared/domain/vote.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { findCurrentVote, insertVote } from '#storage/queries/votes.ts';
import type { CommandHandler } from './command.ts';

/** Opens a vote on the themes that have a cause now. After one is closed, another may be opened. */
export const openVoteCommand: CommandHandler<'open-vote'> = async (context, { votesPerPerson, votesPerTheme }) => {
  const { transaction, postmortemId, document, now } = context;
  const current = await findCurrentVote(transaction.db, postmortemId);
  if (current?.status === 'open') return refuse('vote-already-open');
  const board = await document.read();
  const themeIds = themesWithCauses(readThemes(board), readCauses(board)).map((theme) => theme.id);
  const opened = openVote({ id: context.newId<VoteId>(), votesPerPerson, votesPerTheme, themeIds });
  if (!opened.ok) return opened;
  await insertVote(transaction.db, postmortemId, { ...opened.value, openedAt: now });
  return accept({ result: { voteId: opened.value.id } });
};
