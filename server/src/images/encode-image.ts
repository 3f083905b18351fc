import sharp from 'sharp';
import { MAX_IMAGE_SIDE } from '@debrief/shared/domain/image.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';

/** What a picture may decode to, in pixels: a file of a few kilobytes can ask for gigabytes. */
const MAX_INPUT_PIXELS = 25_000_000;
/** No photo takes this long; what does is made to. */
const MAX_SECONDS = 20;
/** Letters in a screenshot stay sharp at this, photos look as they did. */
const WEBP_QUALITY = 84;

// Whatever a file says of itself: only these readers are ever let near it. SVG, PDF and the rest have none.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// No picture comes twice, and each is one of few: its thread may have the processor to itself.
sharp.cache(false);
sharp.concurrency(1);

/** A picture as it is kept. */
export interface EncodedImage {
  /** WebP, sRGB, upright; nothing of what the file said about camera, place or person. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes an uploaded file and encodes its picture anew, off the event loop: what is kept is the picture, not the file.
 * Of an animation it is the first frame.
 */
export async function encodeImage(
  file: Uint8Array,
): Promise<Outcome<EncodedImage, 'not-an-image' | 'image-too-large'>> {
  try {
    const { data, info } = await sharp(file, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error', pages: 1 })
      .timeout({ seconds: MAX_SECONDS })
      .rotate()
      .resize({ width: MAX_IMAGE_SIDE, height: MAX_IMAGE_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: WEBP_QUALITY, smartSubsample: true })
      .toBuffer({ resolveWithObject: true });
    return accept({ bytes: data, width: info.width, height: info.height });
  } catch (error) {
    // sharp names its refusals in words only; a bug of ours would not come out of a decoder.
    const isTooLarge = error instanceof Error && /pixel limit|timeout/iu.test(error.message);
    return refuse(isTooLarge ? 'image-too-large' : 'not-an-image');
  }
}
