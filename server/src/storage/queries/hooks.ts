import type { Selectable } from 'kysely';
import { asId, type HookId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { HookTable } from '#storage/preparation-tables.ts';
import type { Db } from './rows.ts';

/** An address under which other programs report events: as stored, never with its secret. */
export interface Hook {
  readonly id: HookId;
  readonly postmortemId: PostmortemId;
  readonly label: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  readonly received: number;
}

function toHook(row: Selectable<HookTable>): Hook {
  return {
    id: asId<HookId>(row.id),
    postmortemId: asId<PostmortemId>(row.postmortem_id),
    label: row.label,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    received: row.received,
  };
}

export async function insertHook(
  db: Db,
  hook: Pick<Hook, 'id' | 'postmortemId' | 'label' | 'createdAt'> & { readonly secretHash: string },
): Promise<void> {
  await db
    .insertInto('hook')
    .values({
      id: hook.id,
      postmortem_id: hook.postmortemId,
      label: hook.label,
      secret_hash: hook.secretHash,
      created_at: hook.createdAt,
      revoked_at: null,
      last_used_at: null,
      received: 0,
    })
    .execute();
}

/** All of a postmortem, oldest first, the revoked included. */
export async function listHooks(db: Db, postmortemId: PostmortemId): Promise<readonly Hook[]> {
  const rows = await db
    .selectFrom('hook')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toHook);
}

/** The hook of that secret, unless it is revoked. */
export async function findHook(db: Db, secretHash: string): Promise<Hook | undefined> {
  const row = await db
    .selectFrom('hook')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && toHook(row);
}

/** @returns false when there is no such hook here or it was revoked before */
export async function revokeHook(
  db: Db,
  { postmortemId, hookId, now }: { readonly postmortemId: PostmortemId; readonly hookId: HookId; readonly now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hook')
    .set({ revoked_at: now })
    .where('id', '=', hookId)
    .where('postmortem_id', '=', postmortemId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Counts what came by a hook. */
export async function noteHookUse(
  db: Db,
  hookId: HookId,
  { received, now }: { readonly received: number; readonly now: number },
): Promise<void> {
  await db
    .updateTable('hook')
    .set((eb) => ({ last_used_at: now, received: eb('received', '+', received) }))
    .where('id', '=', hookId)
    .execute();
}
