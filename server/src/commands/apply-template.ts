import { findAnyTemplate } from '#access/templates.ts';
import { applyTemplate } from '@debrief/shared/document/apply-template.ts';
import type { Prompt } from '@debrief/shared/domain/cause.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { listDrafts } from '#storage/queries/drafts.ts';
import { changeMeeting, loadMeeting, type Meeting } from '#storage/queries/meetings.ts';
import { keepTemplate, keptTemplate } from '#storage/queries/preparation.ts';
import { findCurrentVote } from '#storage/queries/votes.ts';
import type { CommandContext, CommandHandler } from './command.ts';

/**
 * Gives the postmortem the sections, questions and stages of another template, and keeps that template as it is now.
 * Only before the meeting: people in it go by its stages, and revealed causes stand under its questions. Questions
 * under which somebody has written in private stay behind the new ones.
 */
export const applyTemplateCommand: CommandHandler<'apply-template'> = async (context, { templateId }) => {
  const { transaction, postmortemId, document } = context;
  const { db } = transaction;
  const [to, from, meeting] = [
    await findAnyTemplate(db, templateId),
    await keptTemplate(db, postmortemId),
    await loadMeeting(db, postmortemId),
  ];
  if (!to) return refuse('unknown-template');
  if (await hasBegun(context, meeting)) return refuse('meeting-has-begun');
  await changeMeeting(db, postmortemId, {
    stages: to.stages,
    stage: must(to.stages[0], 'a stage').id,
    prompts: [...to.prompts, ...(await promptsInUse(context, meeting, to.prompts))],
  });
  await keepTemplate(db, postmortemId, to);
  await document.edit((board) => applyTemplate(board, { from, to }));
  return accept({});
};

async function hasBegun({ transaction: { db }, postmortemId }: CommandContext, meeting: Meeting): Promise<boolean> {
  const { stages, stage, revealed, timer } = meeting;
  const vote = await findCurrentVote(db, postmortemId);
  return revealed || stage !== stages[0]?.id || timer.status !== 'stopped' || vote !== undefined;
}

async function promptsInUse(
  { transaction: { db }, postmortemId }: CommandContext,
  { prompts }: Meeting,
  coming: readonly Prompt[],
): Promise<readonly Prompt[]> {
  const drafts = await listDrafts(db, postmortemId);
  const inUse = new Set(drafts.map(({ promptId }) => promptId));
  const isComing = new Set(coming.map(({ id }) => id));
  return prompts.filter(({ id }) => inUse.has(id) && !isComing.has(id));
}
