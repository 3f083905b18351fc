import type { Selectable } from 'kysely';
import { asId, type InviteId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { ROLES, type Role } from '@debrief/shared/domain/role.ts';
import type { InviteTable } from '#storage/schema.ts';
import { oneOf, type Db } from './rows.ts';

/** A link as stored: never with its token. */
export interface Invite {
  readonly id: InviteId;
  readonly postmortemId: PostmortemId;
  readonly role: Role;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly uses: number;
  readonly maxUses: number;
}

/** A link before it is stored. */
export interface NewInvite extends Omit<Invite, 'revokedAt' | 'uses'> {
  readonly tokenHash: string;
}

function toInvite(row: Selectable<InviteTable>): Invite {
  return {
    id: asId<InviteId>(row.id),
    postmortemId: asId<PostmortemId>(row.postmortem_id),
    role: oneOf(ROLES, row.role),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    uses: row.uses,
    maxUses: row.max_uses,
  };
}

export async function insertInvite(db: Db, invite: NewInvite): Promise<void> {
  await db
    .insertInto('invite')
    .values({
      id: invite.id,
      postmortem_id: invite.postmortemId,
      role: invite.role,
      token_hash: invite.tokenHash,
      created_at: invite.createdAt,
      expires_at: invite.expiresAt,
      revoked_at: null,
      uses: 0,
      max_uses: invite.maxUses,
    })
    .execute();
}

/** The link with this token, whatever has become of it. */
export async function findInviteByToken(db: Db, tokenHash: string): Promise<Invite | undefined> {
  const row = await db.selectFrom('invite').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  return row && toInvite(row);
}

/** All links of a postmortem, oldest first. */
export async function listInvites(db: Db, postmortemId: PostmortemId): Promise<readonly Invite[]> {
  const rows = await db
    .selectFrom('invite')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toInvite);
}

/**
 * Counts one more person who came by the link.
 *
 * @returns false when as many have come as may
 */
export async function useInvite(db: Db, id: InviteId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invite')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('id', '=', id)
    .whereRef('uses', '<', 'max_uses')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns false when there is no such link here or it was revoked before */
export async function revokeInvite(
  db: Db,
  {
    postmortemId,
    inviteId,
    now,
  }: { readonly postmortemId: PostmortemId; readonly inviteId: InviteId; readonly now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invite')
    .set({ revoked_at: now })
    .where('id', '=', inviteId)
    .where('postmortem_id', '=', postmortemId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The link was ended, and with it the access of the guests who came by it. */
export async function isRevoked(db: Db, id: InviteId): Promise<boolean> {
  const row = await db.selectFrom('invite').select('revoked_at').where('id', '=', id).executeTakeFirst();
  return row !== undefined && row.revoked_at !== null;
}
