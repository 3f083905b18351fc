import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** What the binding says of a change that came from the document. */
interface FromDocument {
  readonly isChangeOrigin?: boolean;
}

/**
 * The binding notes of a change by others that it is not for the undo history, keeps that note, and ends the entry of
 * undo at the next step that is not theirs, be it a mere caret that moved: beside somebody who types, undo would take
 * back one letter at a time. Here the note is taken away again, in the same step.
 */
export const UndoBesideOthers = Extension.create({
  name: 'undoBesideOthers',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, { tr }) => {
        const change = transactions.filter(({ docChanged }) => docChanged).findLast(isFromDocument);
        return change && tr.setMeta(ySyncPluginKey, { ...metaOf(change), addToHistory: true });
      },
    }),
  ],
});

function isFromDocument(transaction: Transaction): boolean {
  return metaOf(transaction)?.isChangeOrigin === true;
}

function metaOf(transaction: Transaction): FromDocument | undefined {
  return transaction.getMeta(ySyncPluginKey);
}
