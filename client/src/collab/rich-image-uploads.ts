import type { StoredImage } from '@debrief/shared/domain/image.ts';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import { imageFilesIn } from '#hooks/use-image-upload.ts';
import { foreignImages, type RichImageOptions } from './rich-image.ts';
import classes from './RichText.module.css';
import { words } from './rich-text-words.ts';

interface UploadOptions extends RichImageOptions {
  /** Undefined when it was not kept; then the person has been told why. */
  readonly upload: (file: Blob) => Promise<StoredImage | undefined>;
  /** So many pictures of a copied page could not be taken along. */
  readonly onLeftOut: (count: number) => void;
}

/** A place in the text that stays where it is while others write around it. */
type Anchor = ReturnType<typeof absolutePositionToRelativePosition>;

/** An upload under way, and where its picture will stand. */
interface Pending {
  readonly id: number;
  readonly anchor: Anchor;
}

const uploadsKey = new PluginKey<readonly Pending[]>('imageUploads');
type UploadChange = { readonly add: Pending } | { readonly remove: number };

let lastUpload = 0;

/** Pictures that are pasted or dropped are uploaded; a placeholder keeps their place meanwhile. */
export const RichImageUploads: Extension<UploadOptions> = Extension.create<UploadOptions>({
  name: 'imageUploads',
  addOptions: () => ({ address: () => '', upload: () => Promise.resolve(undefined), onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin<readonly Pending[]>({
        key: uploadsKey,
        state: {
          init: () => [],
          apply: (transaction, pending) => afterChange(pending, transaction.getMeta(uploadsKey)),
        },
        props: {
          decorations: drawPlaceholders,
          handlePaste: (view, event) => takePasted(view, event.clipboardData, options),
          handleDrop: (view, event, ...[, moved]) => {
            const files = moved ? [] : imageFilesIn(event.dataTransfer);
            if (files.length === 0) return false;
            const position = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            event.preventDefault();
            uploadInto(view, files, { upload: options.upload, position: position ?? view.state.selection.to });
            return true;
          },
        },
      }),
    ];
  },
});

/** Uploads files and puts each picture at the place, in the order in which they are ready. */
export function uploadInto(
  view: EditorView,
  files: readonly Blob[],
  { upload, position }: { readonly upload: UploadOptions['upload']; readonly position: number },
): void {
  for (const file of files) void uploadOne(view, file, { upload, position });
}

async function uploadOne(
  view: EditorView,
  file: Blob,
  { upload, position }: { readonly upload: UploadOptions['upload']; readonly position: number },
): Promise<void> {
  const anchor = anchorAt(view.state, position);
  const id = (lastUpload += 1);
  const tell = (change: UploadChange): void => view.dispatch(view.state.tr.setMeta(uploadsKey, change));
  tell({ add: { id, anchor } });
  const image = await upload(file);
  // The page may have been left meanwhile.
  if (view.isDestroyed) return;
  const at = positionOf(view.state, anchor);
  tell({ remove: id });
  if (image) insertImage(view, image, at);
}

function insertImage(view: EditorView, image: StoredImage, at: number): void {
  const { nodes } = view.state.schema;
  const node = nodes['image']?.create({ ...image, alt: '' });
  if (!node) return;
  const change = view.state.tr.replaceRangeWith(at, at, node);
  // Behind a picture that ends the text there is a line to go on writing.
  const paragraph = nodes['paragraph']?.create();
  if (paragraph && change.doc.lastChild?.type === node.type) change.insert(change.doc.content.size, paragraph);
  view.dispatch(change);
}

/** @returns whether nothing is left to be pasted */
function takePasted(view: EditorView, clipboard: DataTransfer | null, options: UploadOptions): boolean {
  const files = imageFilesIn(clipboard);
  const html = clipboard?.getData('text/html') ?? '';
  const foreign = foreignImages(html, options.address);
  const position = view.state.selection.to;
  const into = { upload: options.upload, position };
  // A picture that was copied on a page comes as a file, and once more as a page that shows only it.
  if (files.length > 0 && !foreign.hasText) {
    uploadInto(view, files, into);
    return true;
  }
  const leftOut = foreign.count - foreign.embedded.length;
  if (leftOut > 0) options.onLeftOut(leftOut);
  // After the text around them has been pasted.
  if (foreign.embedded.length > 0) {
    queueMicrotask(() => {
      uploadInto(view, foreign.embedded, { ...into, position: view.state.selection.to });
    });
  }
  return false;
}

function afterChange(pending: readonly Pending[], change: UploadChange | undefined): readonly Pending[] {
  if (change === undefined) return pending;
  return 'add' in change ? [...pending, change.add] : pending.filter(({ id }) => id !== change.remove);
}

function drawPlaceholders(state: EditorState): DecorationSet {
  const pending = uploadsKey.getState(state) ?? [];
  return DecorationSet.create(
    state.doc,
    pending.map(({ id, anchor }) =>
      Decoration.widget(positionOf(state, anchor), drawPlaceholder, { key: `upload-${id}` }),
    ),
  );
}

function drawPlaceholder(): HTMLElement {
  const placeholder = document.createElement('span');
  placeholder.className = classes['uploading'] ?? '';
  placeholder.role = 'status';
  placeholder.textContent = words.uploading;
  return placeholder;
}

function anchorAt(state: EditorState, position: number): Anchor {
  const { type, binding } = ySyncPluginKey.getState(state);
  return absolutePositionToRelativePosition(position, type, binding.mapping);
}

/** Where the place is now; the end, when what stood around it is gone. */
function positionOf(state: EditorState, anchor: Anchor): number {
  const { doc, type, binding } = ySyncPluginKey.getState(state);
  const position: number | null = relativePositionToAbsolutePosition(doc, type, anchor, binding.mapping);
  return Math.min(position ?? state.doc.content.size, state.doc.content.size);
}
