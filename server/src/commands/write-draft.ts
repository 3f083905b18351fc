import { MAX_DRAFTS_PER_PERSON } from '@debrief/shared/domain/cause.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { countDrafts, findDraftAuthor, saveDraft } from '#storage/queries/drafts.ts';
import { loadMeeting } from '#storage/queries/meetings.ts';
import type { CommandHandler } from './command.ts';

/** Writes a draft of one's own or changes it. After a reveal new ones gather for the next. */
export const writeDraftCommand: CommandHandler<'write-draft'> = async (context, { draftId, promptId, text }) => {
  const { transaction, postmortemId, actor, now } = context;
  const { db } = transaction;
  const { prompts } = await loadMeeting(db, postmortemId);
  if (!prompts.some((prompt) => prompt.id === promptId)) return refuse('unknown-prompt');
  const author = await findDraftAuthor(db, postmortemId, draftId);
  if (author !== undefined && author !== actor.id) return refuse('unknown-draft');
  if (author === undefined && (await countDrafts(db, postmortemId, actor.id)) >= MAX_DRAFTS_PER_PERSON) {
    return refuse('too-many-drafts');
  }
  await saveDraft(db, postmortemId, { id: draftId, authorId: actor.id, promptId, text, at: now });
  return accept({});
};
