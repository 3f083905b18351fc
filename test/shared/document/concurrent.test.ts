import { addAction, changeAction, readActions, removeAction } from '@debrief/shared/document/actions.ts';
import { addWhyNode, moveWhyNode, readWhyNodes, removeWhyNode } from '@debrief/shared/document/analyses.ts';
import {
  addCauses,
  mergeThemes,
  moveCause,
  readCauses,
  readThemes,
  separateCause,
} from '@debrief/shared/document/causes.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import { LOCAL_EDIT, SERVER_EDIT } from '@debrief/shared/document/origins.ts';
import { findText, textKey } from '@debrief/shared/document/texts.ts';
import {
  addTimelineEntry,
  changeTimelineEntry,
  readTimeline,
  removeTimelineEntry,
} from '@debrief/shared/document/timeline.ts';
import { addActor, changeActor, readActors } from '@debrief/shared/document/remarks.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import {
  asId,
  type ActionId,
  type CauseId,
  type ThemeId,
  type TimelineEntryId,
  type WhyNodeId,
} from '@debrief/shared/domain/ids.ts';
import { themesWithCauses } from '@debrief/shared/domain/theme.ts';
import { buildWhyTree, flattenWhyTree } from '@debrief/shared/domain/why-tree.ts';
import { must } from '@debrief/shared/lang/must.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDocument, meet, peersOf } from './peers.ts';

const themeId = asId<ThemeId>('theme-1');
const why = (id: string): WhyNodeId => asId<WhyNodeId>(id);
const causeId = (number: number): CauseId => asId<CauseId>(`cause-${number}`);
const themeOf = (number: number): ThemeId => asId<ThemeId>(`theme-${number}`);

/** A board of so many causes, each in a theme of its own. */
function boardOf(count: number): PostmortemDocument {
  const document = emptyDocument();
  const causes = Array.from({ length: count }, (_, index) => ({
    causeId: causeId(index + 1),
    themeId: themeOf(index + 1),
    promptId: null,
    text: `cause ${index + 1}`,
  }));
  addCauses(document, causes, SERVER_EDIT);
  return document;
}

type Drop = (document: PostmortemDocument, dragged: number, on: number) => void;
const moveOnto: Drop = (document, dragged, on) => moveCause(document, causeId(dragged), themeOf(on));
const mergeOnto: Drop = (document, dragged, on) => mergeThemes(document, themeOf(dragged), themeOf(on));

function groupsOf(document: PostmortemDocument): readonly (readonly string[])[] {
  return themesWithCauses(readThemes(document), readCauses(document)).map((theme) =>
    theme.causes.map(({ text }) => text),
  );
}

describe('two people at once', () => {
  test('[DOC-1] in one text both keep every character', () => {
    const start = emptyDocument();
    addTimelineEntry(start, { id: asId<TimelineEntryId>('e'), at: null, phase: 'note', text: 'disk full' });
    const peers = peersOf(start);
    const texts = peers.map((peer) => must(findText(peer, { root: 'timeline', id: 'e', field: 'text' }), 'text'));
    texts[0]?.insert(0, 'the ');
    texts[1]?.insert(9, ' at 03:12');
    meet(peers);
    expect(peers.map((peer) => readTimeline(peer)[0]?.text)).toEqual(Array(2).fill('the disk full at 03:12'));
  });

  test('[DOC-2] adding events, causes and actions leaves all of them', () => {
    const peers = peersOf(boardOf(1));
    for (const [index, peer] of peers.entries()) {
      addTimelineEntry(peer, { id: asId<TimelineEntryId>(`e${index}`), at: null, phase: 'note', text: `e${index}` });
      addAction(peer, { id: asId<ActionId>(`a${index}`), title: `a${index}` });
    }
    meet(peers);
    for (const peer of peers) {
      expect(readTimeline(peer).map(({ text }) => text)).toEqual(['e0', 'e1']);
      expect(readActions(peer).map(({ title }) => title)).toEqual(['a0', 'a1']);
    }
  });

  test('[DOC-16] a name and its role that two people change at once are both kept', () => {
    const start = emptyDocument();
    addActor(start, { id: 'actor', name: 'chen', role: '' });
    const [a, b] = peersOf(start);
    changeActor(a, 'actor', { name: 'Chen Wei' });
    changeActor(b, 'actor', { role: 'Database administrator' });
    meet([a, b]);
    for (const peer of [a, b])
      expect(readActors(peer)).toEqual([{ id: 'actor', name: 'Chen Wei', role: 'Database administrator' }]);
  });

  test('[DOC-3] grouping the same card into two themes leaves it in one of them, the same for both', () => {
    const peers = peersOf(boardOf(3));
    moveCause(peers[0], causeId(1), themeOf(2));
    moveCause(peers[1], causeId(1), themeOf(3));
    meet(peers);
    expect(groupsOf(peers[0])).toEqual(groupsOf(peers[1]));
    expect(groupsOf(peers[0]).flat().toSorted()).toEqual(['cause 1', 'cause 2', 'cause 3']);
  });

  test('[DOC-3] merging two themes into each other loses no cause', () => {
    const peers = peersOf(boardOf(2));
    mergeThemes(peers[0], themeOf(1), themeOf(2));
    mergeThemes(peers[1], themeOf(2), themeOf(1));
    meet(peers);
    expect(groupsOf(peers[0])).toEqual(groupsOf(peers[1]));
    expect(groupsOf(peers[0]).flat().toSorted()).toEqual(['cause 1', 'cause 2']);
  });

  test.each([
    { how: 'two cards are dropped on each other', drop: moveOnto, titles: ['', ''] },
    { how: 'two themes are dropped on each other', drop: mergeOnto, titles: ['', ''] },
    { how: 'one theme has a title, which stays', drop: mergeOnto, titles: ['', 'Limits'] },
  ])('[DOC-17] when $how, both are in one theme, and can be taken apart', ({ drop, titles }) => {
    const start = boardOf(2);
    titles.forEach((title, index) =>
      findText(start, { root: 'themes', id: themeOf(index + 1), field: 'title' })?.insert(0, title),
    );
    const peers = peersOf(start);
    drop(peers[0], 1, 2);
    drop(peers[1], 2, 1);
    meet(peers);
    for (const peer of peers) {
      const board = themesWithCauses(readThemes(peer), readCauses(peer));
      expect(board.map(({ title, causes }) => [title, causes.length])).toEqual([[titles.join(''), 2]]);
    }
    separateCause(peers[1], causeId(1), asId<ThemeId>('new'));
    meet(peers);
    expect(groupsOf(peers[0])).toEqual([['cause 2'], ['cause 1']]);
  });

  test('[DOC-17] a card that is dropped on one that somebody has just moved goes along with it', () => {
    const peers = peersOf(boardOf(3));
    moveCause(peers[0], causeId(1), themeOf(2));
    moveCause(peers[1], causeId(3), themeOf(1));
    meet(peers);
    for (const peer of peers) expect(groupsOf(peer).map((group) => group.length)).toEqual([3]);
  });

  test('[DOC-17] a theme with a title stays where it is when its last card leaves', () => {
    const start = boardOf(3);
    findText(start, { root: 'themes', id: themeOf(2), field: 'title' })?.insert(0, 'Limits');
    const peers = peersOf(start);
    moveCause(peers[0], causeId(1), themeOf(2));
    moveCause(peers[1], causeId(2), themeOf(3));
    meet(peers);
    expect(groupsOf(peers[0])).toEqual([['cause 1'], ['cause 3', 'cause 2']]);
  });

  test('[DOC-4] moving two nodes below each other loses neither', () => {
    const start = emptyDocument();
    for (const id of ['a', 'b']) addWhyNode(start, { id: why(id), themeId, text: id }, { parentId: null });
    const peers = peersOf(start);
    moveWhyNode(peers[0], why('a'), { parentId: why('b') });
    moveWhyNode(peers[1], why('b'), { parentId: why('a') });
    meet(peers);
    for (const peer of peers) {
      expect(flattenWhyTree(buildWhyTree(readWhyNodes(peer), themeId)).map(({ id, depth }) => [id, depth])).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
    }
  });

  test('[DOC-4] an answer below a node that another removes comes to stand below the theme', () => {
    const start = emptyDocument();
    addWhyNode(start, { id: why('a'), themeId, text: 'a' }, { parentId: null });
    const peers = peersOf(start);
    addWhyNode(peers[0], { id: why('b'), themeId, text: 'b' }, { parentId: why('a') });
    removeWhyNode(peers[1], why('a'));
    meet(peers);
    for (const peer of peers) {
      expect(buildWhyTree(readWhyNodes(peer), themeId).map(({ id }) => id)).toEqual(['b']);
    }
  });

  test('[DOC-5] a change of what another has removed does nothing', () => {
    const document = emptyDocument();
    const gone = asId<never>('gone');
    changeTimelineEntry(document, gone, { phase: 'trigger' });
    changeAction(document, gone, { status: 'done' });
    moveCause(document, gone, themeId);
    separateCause(document, gone, themeId);
    mergeThemes(document, gone, themeId);
    moveWhyNode(document, gone, { parentId: null });
    removeAction(document, gone);
    removeTimelineEntry(document, gone);
    removeWhyNode(document, gone);
    expect(readContent(document)).toEqual(readContent(emptyDocument()));
  });

  test('[DOC-6] whatever both do to the board, they end with the same board and with every cause', () => {
    const step = fc.record({
      by: fc.constantFrom(0 as const, 1 as const),
      kind: fc.constantFrom('move', 'merge', 'separate', 'meet'),
      a: fc.integer({ min: 1, max: 6 }),
      b: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const peers = peersOf(boardOf(6));
        for (const [index, { by, kind, a, b }] of steps.entries()) {
          if (kind === 'move') moveCause(peers[by], causeId(a), themeOf(b));
          if (kind === 'merge') mergeThemes(peers[by], themeOf(a), themeOf(b));
          if (kind === 'separate') separateCause(peers[by], causeId(a), asId<ThemeId>(`new-${index}`));
          if (kind === 'meet') meet(peers);
        }
        meet(peers);
        expect(readContent(peers[0])).toEqual(readContent(peers[1]));
        expect(groupsOf(peers[0]).flat()).toHaveLength(6);
      }),
    );
  });

  test('[DOC-6] whatever both do to a why tree, they end with the same tree and with every node', () => {
    const step = fc.record({
      by: fc.constantFrom(0 as const, 1 as const),
      meeting: fc.boolean(),
      node: fc.nat(9),
      parent: fc.nat(11),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const start = emptyDocument();
        for (let index = 0; index < 10; index += 1)
          addWhyNode(start, { id: why(`n${index}`), themeId }, { parentId: null });
        const peers = peersOf(start);
        for (const { by, meeting, node, parent } of steps) {
          moveWhyNode(peers[by], why(`n${node}`), { parentId: parent > 9 ? null : why(`n${parent}`) });
          if (meeting) meet(peers);
        }
        meet(peers);
        const [mine, theirs] = peers.map((peer) => buildWhyTree(readWhyNodes(peer), themeId));
        expect(mine).toEqual(theirs);
        expect(flattenWhyTree(mine ?? [])).toHaveLength(10);
      }),
    );
  });
});

describe('one gesture', () => {
  test('[DOC-7] is one transaction of the author’s own', () => {
    const document = boardOf(4);
    const origins: unknown[] = [];
    document.doc.on('afterTransaction', ({ origin, changed }) => changed.size > 0 && origins.push(origin));
    mergeThemes(document, themeOf(1), themeOf(2));
    separateCause(document, causeId(1), asId<ThemeId>('new'));
    addWhyNode(document, { id: why('a'), themeId }, { parentId: null });
    removeWhyNode(document, why('a'));
    expect(origins).toEqual(Array(4).fill(LOCAL_EDIT));
  });

  test('[DOC-8] cannot bring a node below itself', () => {
    const document = emptyDocument();
    addWhyNode(document, { id: why('a'), themeId }, { parentId: null });
    addWhyNode(document, { id: why('b'), themeId }, { parentId: why('a') });
    moveWhyNode(document, why('a'), { parentId: why('b') });
    expect(readWhyNodes(document).map(({ id, parentId }) => [id, parentId])).toEqual([
      ['a', null],
      ['b', 'a'],
    ]);
  });

  test('[DOC-9] revealed causes stand on the board in the order in which they were written down', () => {
    expect(groupsOf(boardOf(3))).toEqual([['cause 1'], ['cause 2'], ['cause 3']]);
  });

  test('[DOC-10] a text has one name for everybody', () => {
    expect(textKey({ root: 'timeline', id: 'e', field: 'text' })).toBe('timeline:e:text');
    expect(findText(emptyDocument(), { root: 'timeline', id: 'e', field: 'text' })).toBeUndefined();
  });
});
