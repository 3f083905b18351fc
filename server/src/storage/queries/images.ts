import type { ImageId, ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Db } from './rows.ts';

/** A picture on its way into the store. */
export interface NewImage {
  readonly id: ImageId;
  readonly postmortemId: PostmortemId;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly uploadedBy: ParticipantId;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Keeps a picture; the caller has made sure that there is room. */
export async function insertImage(db: Db, image: NewImage): Promise<void> {
  await db
    .insertInto('image')
    .values({
      id: image.id,
      postmortem_id: image.postmortemId,
      media_type: image.mediaType,
      width: image.width,
      height: image.height,
      data: image.bytes,
      uploaded_by: image.uploadedBy,
      created_at: image.createdAt,
    })
    .execute();
}

/** How many pictures a postmortem has, and their bytes together. */
export async function measureImages(
  db: Db,
  postmortemId: PostmortemId,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const { count, bytes } = await db
    .selectFrom('image')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number | null>(eb.fn('length', ['data'])).as('bytes'),
    ])
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirstOrThrow();
  // PostgreSQL counts in numbers that JavaScript gets as texts.
  return { count: Number(count), bytes: Number(bytes ?? 0) };
}

/** A picture as it is sent. */
export interface ImageFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The picture, or undefined when this postmortem has none with that id. */
export async function findImage(db: Db, postmortemId: PostmortemId, id: ImageId): Promise<ImageFile | undefined> {
  const row = await db
    .selectFrom('image')
    .select(['media_type', 'data'])
    .where('postmortem_id', '=', postmortemId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { mediaType: row.media_type, bytes: row.data };
}

/** The ids of all pictures that were uploaded before a time, in milliseconds since the epoch. */
export async function listImagesBefore(db: Db, postmortemId: PostmortemId, before: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('image')
    .select('id')
    .where('postmortem_id', '=', postmortemId)
    .where('created_at', '<', before)
    .execute();
  return rows.map(({ id }) => id);
}

/** Forgets pictures. */
export async function deleteImages(db: Db, postmortemId: PostmortemId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('image').where('postmortem_id', '=', postmortemId).where('id', 'in', ids).execute();
}
