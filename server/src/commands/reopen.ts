import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting } from '#storage/queries/meetings.ts';
import { settleDeadline } from '#access/deadlines.ts';
import { findRecord, setStatus } from '#storage/queries/postmortems.ts';
import type { CommandHandler } from './command.ts';

/** Undoes the publishing: it is in review again, and can be edited. */
export const reopenCommand: CommandHandler<'reopen'> = async ({ transaction: { db }, postmortemId }) => {
  const record = await findRecord(db, postmortemId);
  if (!record?.publishedAt) return refuse('not-published');
  await setStatus(db, postmortemId, { status: 'in-review', publishedAt: null });
  await changeMeeting(db, postmortemId, { locked: false });
  // Meanwhile the settings of the workspace may have changed.
  await settleDeadline(db, postmortemId);
  return accept({});
};
