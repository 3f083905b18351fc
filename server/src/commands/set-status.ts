import { nextStatuses } from '@debrief/shared/domain/status.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { settleDeadline } from '#access/deadlines.ts';
import { findRecord, setStatus } from '#storage/queries/postmortems.ts';
import type { CommandHandler } from './command.ts';

/** Moves the record one step on or back. Asked for the status that it has, it does nothing. */
export const setStatusCommand: CommandHandler<'set-status'> = async (
  { transaction: { db }, postmortemId },
  { status },
) => {
  const record = must(await findRecord(db, postmortemId), `postmortem ${postmortemId}`);
  if (record.status === status) return accept({});
  if (!nextStatuses(record).includes(status)) {
    const isGoingBack = record.publishedAt !== null && (status === 'in-review' || status === 'draft');
    return refuse(isGoingBack ? 'published' : 'status-not-next');
  }
  const publishedAt = record.publishedAt === null ? null : Date.parse(record.publishedAt);
  await setStatus(db, postmortemId, { status, publishedAt });
  // While it was closed, the settings of the workspace may have changed.
  if (record.status === 'closed') await settleDeadline(db, postmortemId);
  return accept({});
};
