import { asId, ID_PATTERN, type ImageId } from '@debrief/shared/domain/ids.ts';
import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { RichImageView } from './RichImageView.tsx';

export interface RichImageOptions {
  /** Where a picture of this postmortem is read. */
  readonly address: (imageId: ImageId) => string;
}

const OURS = 'data-debrief-image';

/**
 * A picture of this postmortem. The document holds its id, its words and its size, never an address: nothing is loaded
 * from anywhere else, whatever a peer or a page that was copied says.
 */
export const RichImage: Node<RichImageOptions> = Node.create<RichImageOptions>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ address: () => '' }),
  addAttributes: () => ({
    imageId: { default: '', rendered: false },
    alt: { default: '', rendered: false },
    width: { default: 1, rendered: false },
    height: { default: 1, rendered: false },
  }),
  /** Only pictures that were copied from this very postmortem: their address is its. */
  parseHTML() {
    return [
      {
        tag: `img[${OURS}]`,
        getAttrs: (element) => {
          const imageId = element.getAttribute(OURS) ?? '';
          const isOurs =
            ID_PATTERN.test(imageId) && element.getAttribute('src') === this.options.address(asId<ImageId>(imageId));
          if (!isOurs) return false;
          const pixels = (name: string): number => Number(element.getAttribute(name)) || 1;
          return { imageId, alt: element.getAttribute('alt') ?? '', width: pixels('width'), height: pixels('height') };
        },
      },
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { imageId, alt, width, height } = node.attrs;
    const own = { [OURS]: imageId, src: this.options.address(asId<ImageId>(String(imageId))), alt, width, height };
    return ['img', mergeAttributes(HTMLAttributes, own)];
  },
  addNodeView: () => ReactNodeViewRenderer(RichImageView),
});

/** How many pictures a copied page shows that are not of this postmortem, and those among them that came along whole. */
export function foreignImages(
  html: string,
  address: (imageId: ImageId) => string,
): { readonly count: number; readonly embedded: readonly Blob[]; readonly hasText: boolean } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const foreign = [...page.images].filter((image) => {
    const imageId = image.getAttribute(OURS) ?? '';
    return !ID_PATTERN.test(imageId) || image.getAttribute('src') !== address(asId<ImageId>(imageId));
  });
  return {
    count: foreign.length,
    embedded: foreign.flatMap((image) => embeddedFile(image.getAttribute('src') ?? '') ?? []),
    hasText: (page.body.textContent ?? '').trim() !== '',
  };
}

/** The file of a `data:` address. */
function embeddedFile(source: string): Blob | undefined {
  const match = /^data:(image\/(?:png|jpeg|webp|gif|avif));base64,([A-Za-z0-9+/=\s]+)$/u.exec(source);
  if (!match) return undefined;
  try {
    const bytes = Uint8Array.from(atob(match[2] ?? ''), (character) => character.charCodeAt(0));
    return new Blob([bytes], { type: match[1] ?? '' });
  } catch {
    return undefined;
  }
}
