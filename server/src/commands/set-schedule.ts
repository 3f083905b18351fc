import { countsAsAttended } from '@debrief/shared/domain/invitees.ts';
import { accept } from '@debrief/shared/lang/outcome.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import { forgetAttendance } from '#storage/queries/invitees.ts';
import { loadMeeting } from '#storage/queries/meetings.ts';
import type { CommandContext, CommandHandler } from './command.ts';

/**
 * Says when, how long and where the group meets. A time that is over is taken: meetings are also noted afterwards. Of a
 * meeting that is yet to begin nobody can have been there: who has come so far came to prepare it.
 */
export const setScheduleCommand: CommandHandler<'set-schedule'> = async (context, { startsAt, minutes, callUrl }) => {
  const { transaction, postmortemId, now } = context;
  const at = typeof startsAt === 'string' ? Date.parse(startsAt) : startsAt;
  if (at !== undefined && !countsAsAttended(at, now) && (await isAtFirstStage(context)))
    await forgetAttendance(transaction.db, postmortemId);
  await changePreparation(transaction.db, postmortemId, {
    ...(at !== undefined && { startsAt: at }),
    ...(minutes !== undefined && { minutes }),
    ...(callUrl !== undefined && { callUrl }),
  });
  return accept({});
};

async function isAtFirstStage({ transaction, postmortemId }: CommandContext): Promise<boolean> {
  const { stages, stage } = await loadMeeting(transaction.db, postmortemId);
  return stages[0]?.id === stage;
}
