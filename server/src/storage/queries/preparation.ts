import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Db } from './rows.ts';

/** As much of what is prepared as every meeting event carries. */
export interface PreparationState {
  readonly revision: number;
  /** ISO 8601 UTC; null: no deadline is set. */
  readonly collectionClosesAt: string | null;
}

/** Revision 0 while nobody has prepared anything: postmortems of older versions have no row. */
export async function loadPreparationState(db: Db, postmortemId: PostmortemId): Promise<PreparationState> {
  const row = await db
    .selectFrom('preparation')
    .select(['revision', 'collection_closes_at'])
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirst();
  const closesAt = row?.collection_closes_at ?? null;
  return {
    revision: row?.revision ?? 0,
    collectionClosesAt: closesAt === null ? null : new Date(closesAt).toISOString(),
  };
}
