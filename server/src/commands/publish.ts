import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting } from '#storage/queries/meetings.ts';
import { setStatus } from '#storage/queries/postmortems.ts';
import type { CommandHandler } from './command.ts';

/** The record is done: it is reviewed, and its document takes no more edits until it is reopened. */
export const publishCommand: CommandHandler<'publish'> = async ({ transaction: { db }, postmortemId, now }) => {
  await setStatus(db, postmortemId, { status: 'reviewed', publishedAt: now });
  await changeMeeting(db, postmortemId, { locked: true });
  return accept({});
};
