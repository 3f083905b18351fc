import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { addAction, removeAction } from '@debrief/shared/document/actions.ts';
import { observeRemovals } from '@debrief/shared/document/removals.ts';
import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { asId, type ActionId } from '@debrief/shared/domain/ids.ts';

const action = (id: string): ActionId => asId<ActionId>(id);

/** Mine, and what it hears of a peer's document with the same three actions. */
function mineAndPeer(): { mine: PostmortemDocument; peer: PostmortemDocument; heard: string[][]; stop: () => void } {
  const [mine, peer] = [openDocument(new Y.Doc()), openDocument(new Y.Doc())];
  for (const id of ['a', 'b', 'c']) addAction(mine, { id: action(id) });
  Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(mine.doc));
  const heard: string[][] = [];
  return { mine, peer, heard, stop: observeRemovals(mine, 'actions', (ids) => heard.push([...ids])) };
}

function deliver(from: PostmortemDocument, to: PostmortemDocument): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'network');
}

test('[DOC-15] what others remove at once is told at once', () => {
  const { mine, peer, heard } = mineAndPeer();
  peer.doc.transact(() => {
    removeAction(peer, action('a'));
    removeAction(peer, action('c'));
  });
  deliver(peer, mine);
  expect(heard.map((ids) => ids.toSorted())).toEqual([['a', 'c']]);
});

test('[DOC-15] one’s own removals, additions and edits of others, and the time after stopping are silent', () => {
  const { mine, peer, heard, stop } = mineAndPeer();
  removeAction(mine, action('a'));
  addAction(peer, { id: action('d') });
  deliver(peer, mine);
  stop();
  removeAction(peer, action('b'));
  deliver(peer, mine);
  expect(heard).toEqual([]);
});
