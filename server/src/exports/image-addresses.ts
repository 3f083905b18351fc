import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { imagePath } from '@debrief/shared/domain/image.ts';
import { usedImages } from '@debrief/shared/domain/used-images.ts';
import type { ImageAddress } from '@debrief/shared/summary/image-address.ts';
import type { Summary } from '@debrief/shared/summary/summary.ts';
import { findImage, type ImageFile } from '#storage/queries/images.ts';
import type { Db } from '#storage/queries/rows.ts';

/** Every picture of the summary as a data URI: the file needs nothing else. */
export async function embeddedImages(
  db: Db,
  postmortemId: PostmortemId,
  summary: Pick<Summary, 'sections' | 'timeline'>,
): Promise<ImageAddress> {
  const found = await Promise.all(
    [...usedImages(summary)].map(async (id) => {
      const image = await findImage(db, postmortemId, id);
      return image ? [[id, dataUri(image)] as const] : [];
    }),
  );
  const uris = new Map<string, string>(found.flat());
  return (id) => uris.get(id);
}

/** Where each picture is read by who may read the postmortem. */
export function linkedImages(publicUrl: string, postmortemId: PostmortemId): ImageAddress {
  return (id) => `${publicUrl}${imagePath(postmortemId, id)}`;
}

function dataUri({ mediaType, bytes }: ImageFile): string {
  return `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
