import { planAgenda } from '@debrief/shared/domain/agenda.ts';
import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting, loadMeeting } from '#storage/queries/meetings.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import type { CommandHandler } from './command.ts';

/** Says which of its stages the meeting has, in which order and how long each is planned for. */
export const setAgendaCommand: CommandHandler<'set-agenda'> = async (context, { stages: wanted }) => {
  const { transaction, postmortemId } = context;
  const meeting = await loadMeeting(transaction.db, postmortemId);
  const planned = planAgenda(meeting, wanted);
  if (!planned.ok) return planned;
  await changeMeeting(transaction.db, postmortemId, planned.value);
  await changePreparation(transaction.db, postmortemId);
  return accept({});
};
