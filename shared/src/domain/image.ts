import type { ImageId, PostmortemId } from './ids.ts';

/** An uploaded file, before it is encoded anew. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** Pixels of the longer side; larger pictures are made smaller. */
export const MAX_IMAGE_SIDE = 2_000;
/** Of one postmortem. */
export const MAX_IMAGES = 50;
/** All pictures of one postmortem together, as they are kept. */
export const MAX_IMAGE_BYTES = 50 * 1024 * 1024;

/** A picture that was uploaded: what the document needs to know of it. */
export interface StoredImage {
  readonly imageId: ImageId;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Where a picture is read, below the server's own address. */
export function imagePath(postmortemId: PostmortemId, imageId: ImageId): string {
  return `/api/postmortems/${encodeURIComponent(postmortemId)}/images/${encodeURIComponent(imageId)}`;
}
