import type { ImageId } from './ids.ts';
import type { RichNode } from './rich-text.ts';
import type { AttachedImage } from './timeline.ts';

/** The parts of the document that show pictures. */
interface Illustrated {
  readonly sections: readonly { readonly body: readonly RichNode[] }[];
  readonly timeline: readonly { readonly images: readonly AttachedImage[] }[];
}

/** Every picture that the document shows: in its texts and beside its events. */
export function usedImages(content: Illustrated): ReadonlySet<ImageId> {
  return new Set([
    ...content.sections.flatMap(({ body }) => imagesIn(body)),
    ...content.timeline.flatMap(({ images }) => images.map(({ imageId }) => imageId)),
  ]);
}

function imagesIn(nodes: readonly RichNode[]): readonly ImageId[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'image') return [node.imageId];
    return 'content' in node ? imagesIn(node.content) : [];
  });
}
