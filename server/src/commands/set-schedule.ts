import { accept } from '@debrief/shared/lang/outcome.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import type { CommandHandler } from './command.ts';

/** Says when, how long and where the group meets. A time that is over is taken: meetings are also noted afterwards. */
export const setScheduleCommand: CommandHandler<'set-schedule'> = async (context, { startsAt, minutes, callUrl }) => {
  const { transaction, postmortemId } = context;
  const at = startsAt === null ? null : Date.parse(startsAt);
  await changePreparation(transaction.db, postmortemId, { startsAt: at, minutes, callUrl });
  return accept({});
};
