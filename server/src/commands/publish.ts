import { accept } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting } from '#storage/queries/meetings.ts';
import { findRecord, setStatus } from '#storage/queries/postmortems.ts';
import type { CommandHandler } from './command.ts';

/** The record is done: it is reviewed, if it is not closed already, and its document takes no more edits until it is reopened. */
export const publishCommand: CommandHandler<'publish'> = async ({ transaction: { db }, postmortemId, now }) => {
  const record = await findRecord(db, postmortemId);
  const status = record?.status === 'closed' ? 'closed' : 'reviewed';
  await setStatus(db, postmortemId, { status, publishedAt: now });
  await changeMeeting(db, postmortemId, { locked: true });
  return accept({});
};
