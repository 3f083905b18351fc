import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting } from '#storage/queries/meetings.ts';
import type { CommandHandler } from './command.ts';

/** Nobody may take facilitation over while the facilitator is away, or anybody may again. Handing it over stays possible. */
export const lockFacilitationCommand: CommandHandler<'lock-facilitation'> = async (context, { locked }) => {
  await changeMeeting(context.transaction.db, context.postmortemId, { roleLocked: locked });
  return accept({});
};
