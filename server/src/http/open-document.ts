import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { loadMeeting } from '#storage/queries/meetings.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import type { Db } from '#storage/queries/rows.ts';
import { ProblemError } from './problem.ts';

/** @throws {ProblemError} 409 when the document takes no edits now: nobody's, also not the server's own */
export async function requireOpenDocument(db: Db, id: PostmortemId): Promise<void> {
  const record = await findRecord(db, id);
  if (record?.publishedAt) {
    const detail = 'The postmortem is published. Reopen it to add events. Nothing was added.';
    throw new ProblemError(409, { code: 'published', detail });
  }
  const { locked } = await loadMeeting(db, id);
  if (!locked) return;
  const detail = 'The facilitator has locked the document. Nothing was added.';
  throw new ProblemError(409, { code: 'locked', detail });
}
