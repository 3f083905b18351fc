import { asId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Db } from './rows.ts';

/** The newest seq of each of these documents: it counts up with every change. */
export async function listDocumentSeqs(
  db: Db,
  ids: readonly PostmortemId[],
): Promise<ReadonlyMap<PostmortemId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('document')
    .select(['postmortem_id', 'last_seq'])
    .where('postmortem_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [asId<PostmortemId>(row.postmortem_id), Number(row.last_seq)]));
}
