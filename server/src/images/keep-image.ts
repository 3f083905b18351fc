import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { MAX_IMAGE_BYTES, MAX_IMAGES } from '@debrief/shared/domain/image.ts';
import { usedImages } from '@debrief/shared/domain/used-images.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { deleteImages, insertImage, listImagesBefore, measureImages, type NewImage } from '#storage/queries/images.ts';
import type { Storage } from '#storage/storage.ts';

/** A picture that nobody shows any more is kept that long: undo, and a tab that was offline, may still bring it back. */
const UNUSED_FOR_MS = 24 * 60 * 60 * 1000;

/** Where pictures are kept, and what shows them. */
export interface ImageStore {
  readonly storage: Pick<Storage, 'db' | 'transaction'>;
  readonly readContent: (postmortemId: PostmortemId) => Promise<DocumentContent>;
}

/** Keeps a picture if its postmortem has room; pictures that the document no longer shows give way. */
export async function keepImage(store: ImageStore, image: NewImage): Promise<Outcome<null, 'too-many-images'>> {
  if (await insertIfRoom(store, image)) return accept(null);
  await forgetUnused(store, image);
  return (await insertIfRoom(store, image)) ? accept(null) : refuse('too-many-images');
}

/** Counts and inserts in one transaction: two uploads at once do not share the last place. */
function insertIfRoom({ storage }: ImageStore, image: NewImage): Promise<boolean> {
  return storage.transaction(async ({ db }) => {
    const { count, bytes } = await measureImages(db, image.postmortemId);
    if (count >= MAX_IMAGES || bytes + image.bytes.length > MAX_IMAGE_BYTES) return false;
    await insertImage(db, image);
    return true;
  });
}

async function forgetUnused({ storage, readContent }: ImageStore, image: NewImage): Promise<void> {
  const { postmortemId, createdAt } = image;
  const old = await listImagesBefore(storage.db, postmortemId, createdAt - UNUSED_FOR_MS);
  if (old.length === 0) return;
  const used: ReadonlySet<string> = usedImages(await readContent(postmortemId));
  const unused = old.filter((id) => !used.has(id));
  await storage.transaction(({ db }) => deleteImages(db, postmortemId, unused));
}
