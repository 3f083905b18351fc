import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import type { CommandHandler } from './command.ts';

/** Sets until when causes may be written before the meeting, or that there is no such deadline. */
export const setCollectionCommand: CommandHandler<'set-collection'> = async (context, { closesAt }) => {
  const { transaction, postmortemId, now } = context;
  const at = closesAt === null ? null : Date.parse(closesAt);
  if (at !== null && at <= now) return refuse('not-in-the-future');
  await changePreparation(transaction.db, postmortemId, { collectionClosesAt: at });
  return accept({});
};
