import type { ImageId } from '#domain/ids.ts';

/** Where a picture is found from the rendered file, e.g. its data URI; undefined: nowhere, and its words stand for it. */
export type ImageAddress = (imageId: ImageId) => string | undefined;

/** For a file that goes without its pictures. */
export const NO_IMAGES: ImageAddress = () => undefined;

/** What stands for a picture that is not there. */
export function pictureWords(alt: string): string {
  return alt.trim() === '' ? 'Picture' : `Picture: ${alt.trim()}`;
}
