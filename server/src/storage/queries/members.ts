import type { Selectable } from 'kysely';
import { asId, type MemberId } from '@debrief/shared/domain/ids.ts';
import type { MemberTable } from '#storage/schema.ts';
import type { Db } from './rows.ts';

/** Somebody who may create postmortems and read the archive. */
export interface StoredMember {
  readonly id: MemberId;
  readonly name: string;
  readonly owner: boolean;
}

function toMember(row: Selectable<MemberTable>): StoredMember {
  return { id: asId<MemberId>(row.id), name: row.name, owner: row.owner === 1 };
}

/** The hash of the owner's token, or undefined before the first start has made one. */
export async function findOwnerTokenHash(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('workspace').select('owner_token_hash').executeTakeFirst();
  return row?.owner_token_hash;
}

/** Makes the workspace and its owner. */
export async function insertWorkspace(
  db: Db,
  { ownerId, ownerTokenHash, at }: { readonly ownerId: MemberId; readonly ownerTokenHash: string; readonly at: number },
): Promise<void> {
  await db.insertInto('workspace').values({ id: 1, owner_token_hash: ownerTokenHash, next_number: 1 }).execute();
  await db
    .insertInto('member')
    .values({ id: ownerId, name: 'Owner', owner: 1, token_hash: null, created_at: at })
    .execute();
}

export async function setOwnerTokenHash(db: Db, ownerTokenHash: string): Promise<void> {
  await db.updateTable('workspace').set({ owner_token_hash: ownerTokenHash }).execute();
}

/** Whose token this is: the owner's, or a member's own. */
export async function findMemberByToken(db: Db, tokenHash: string): Promise<StoredMember | undefined> {
  const isOwner = (await findOwnerTokenHash(db)) === tokenHash;
  const query = db.selectFrom('member').selectAll();
  const row = await (
    isOwner ? query.where('owner', '=', 1) : query.where('token_hash', '=', tokenHash)
  ).executeTakeFirst();
  return row && toMember(row);
}

export async function findMember(db: Db, id: MemberId): Promise<StoredMember | undefined> {
  const row = await db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toMember(row);
}

export async function renameMember(db: Db, id: MemberId, name: string): Promise<void> {
  await db.updateTable('member').set({ name }).where('id', '=', id).execute();
}

/** A member as the owner's list shows them. */
export interface ListedMember extends StoredMember {
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** All members, the owner first, then in the order of being invited. */
export async function listMembers(db: Db): Promise<readonly ListedMember[]> {
  const rows = await db
    .selectFrom('member')
    .selectAll()
    .orderBy('owner', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toMember(row), createdAt: row.created_at }));
}

/** Adds somebody who signs in with a token of their own. */
export async function insertMember(
  db: Db,
  member: { readonly id: MemberId; readonly name: string; readonly tokenHash: string; readonly at: number },
): Promise<void> {
  await db
    .insertInto('member')
    .values({ id: member.id, name: member.name, owner: 0, token_hash: member.tokenHash, created_at: member.at })
    .execute();
}

/** Removes a member and their sessions; the people that they are in meetings stay. */
export async function deleteMember(db: Db, id: MemberId): Promise<void> {
  await db.deleteFrom('member').where('id', '=', id).execute();
}
