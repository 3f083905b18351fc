import { MAX_DRAFTS_PER_PERSON } from '@debrief/shared/domain/cause.ts';
import { isBefore } from '@debrief/shared/domain/agenda.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { countDrafts, findDraftAuthor, saveDraft } from '#storage/queries/drafts.ts';
import { loadPlan } from '#storage/queries/preparation.ts';
import { loadMeeting } from '#storage/queries/meetings.ts';
import type { CommandHandler } from './command.ts';

/**
 * Writes a draft of one's own or changes it. After a reveal new ones gather for the next. Before the group reaches the
 * Causes stage it can be done as long as the collection is open.
 */
export const writeDraftCommand: CommandHandler<'write-draft'> = async (context, { draftId, promptId, text }) => {
  const { transaction, postmortemId, actor, now } = context;
  const { db } = transaction;
  const meeting = await loadMeeting(db, postmortemId);
  if (!meeting.prompts.some((prompt) => prompt.id === promptId)) return refuse('unknown-prompt');
  const { collectionClosesAt } = await loadPlan(db, postmortemId);
  if (collectionClosesAt !== null && now >= collectionClosesAt && isBefore(meeting, 'causes')) {
    return refuse('collection-closed');
  }
  const author = await findDraftAuthor(db, postmortemId, draftId);
  if (author !== undefined && author !== actor.id) return refuse('unknown-draft');
  if (author === undefined && (await countDrafts(db, postmortemId, actor.id)) >= MAX_DRAFTS_PER_PERSON) {
    return refuse('too-many-drafts');
  }
  await saveDraft(db, postmortemId, { id: draftId, authorId: actor.id, promptId, text, at: now });
  return accept({});
};
