import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeParticipant } from '#storage/queries/participants.ts';
import type { CommandHandler } from './command.ts';

/** "I am done with this stage", until the group moves on. */
export const setReadyCommand: CommandHandler<'set-ready'> = async ({ transaction, actor }, { ready }) => {
  await changeParticipant(transaction.db, actor.id, { ready });
  return accept({});
};
