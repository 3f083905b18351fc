import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** What begins with words has its caret there. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock']);

/** The part of the binding that is needed here; its own types do not say that there may be no caret to keep. */
interface Binding {
  readonly type: { readonly length: number; get: (index: number) => object };
  beforeTransactionSelection: unknown;
}

/** Says that there is a caret to be brought back, but not where: then none is made. */
const NOWHERE = { type: 'text', anchor: null, head: null };

/**
 * The binding puts the caret of the empty editor into the text that it renders first: between two blocks when that
 * begins with a picture, a rule or a list, which ProseMirror warns about. Such a text gets its caret by mapping instead.
 */
export const QuietFirstRender = Extension.create({
  name: 'quietFirstRender',
  // Before the binding's own plugin, which renders as soon as it has a view.
  priority: 1_100,
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ state }) => {
        const synced: { readonly binding: Binding } | undefined = ySyncPluginKey.getState(state);
        if (synced && !beginsWithText(synced.binding.type)) renderWithoutCaret(synced.binding);
        return {};
      },
    }),
  ],
});

function beginsWithText(type: Binding['type']): boolean {
  const first = type.length === 0 ? {} : type.get(0);
  return 'nodeName' in first && TEXT_BLOCKS.has(String(first.nodeName));
}

function renderWithoutCaret(binding: Binding): void {
  binding.beforeTransactionSelection = NOWHERE;
  queueMicrotask(() => {
    if (binding.beforeTransactionSelection === NOWHERE) binding.beforeTransactionSelection = null;
  });
}
