import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting } from '#storage/queries/meetings.ts';
import type { CommandHandler } from './command.ts';

/** The document takes no more edits, or takes them again. */
export const lockCommand: CommandHandler<'lock'> = async ({ transaction, postmortemId }, { locked }) => {
  await changeMeeting(transaction.db, postmortemId, { locked });
  return accept({});
};
