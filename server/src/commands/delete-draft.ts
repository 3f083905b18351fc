import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { deleteDraft, findDraftAuthor } from '#storage/queries/drafts.ts';
import type { CommandHandler } from './command.ts';

/** Removes a draft of one's own. */
export const deleteDraftCommand: CommandHandler<'delete-draft'> = async (context, { draftId }) => {
  const { transaction, postmortemId, actor } = context;
  const author = await findDraftAuthor(transaction.db, postmortemId, draftId);
  if (author !== actor.id) return refuse('unknown-draft');
  await deleteDraft(transaction.db, postmortemId, draftId);
  return accept({});
};
