import { addCauses } from '@debrief/shared/document/causes.ts';
import { SERVER_EDIT } from '@debrief/shared/document/origins.ts';
import type { CauseId, ThemeId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { deleteAllDrafts, listDrafts } from '#storage/queries/drafts.ts';
import { changeMeeting } from '#storage/queries/meetings.ts';
import type { CommandHandler } from './command.ts';

/**
 * Puts all drafts on the board. The server writes them under its own client id, under new ids and shuffled, so that
 * nothing of the document, not even the order, tells who wrote what. Blank ones are dropped.
 */
export const revealCausesCommand: CommandHandler<'reveal-causes'> = async (context) => {
  const { transaction, postmortemId, document } = context;
  const drafts = await listDrafts(transaction.db, postmortemId);
  const written = drafts.filter((draft) => draft.text.trim() !== '');
  if (written.length === 0) return refuse('nothing-to-reveal');
  const causes = context.shuffle(written).map(({ promptId, text }) => ({
    causeId: context.newId<CauseId>(),
    themeId: context.newId<ThemeId>(),
    promptId,
    text: text.trim(),
  }));
  await document.edit((board) => addCauses(board, causes, SERVER_EDIT));
  await deleteAllDrafts(transaction.db, postmortemId);
  await changeMeeting(transaction.db, postmortemId, { revealed: true });
  return accept({});
};
