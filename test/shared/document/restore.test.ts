import * as Y from 'yjs';
import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { describe, expect, test } from 'vitest';
import { addAction, changeAction, readActions, removeAction, restoreAction } from '@debrief/shared/document/actions.ts';
import {
  addWhyNode,
  markActionable,
  moveWhyNode,
  readWhyNodes,
  removeWhyNode,
  restoreWhyNodes,
} from '@debrief/shared/document/analyses.ts';
import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import {
  addTimelineEntry,
  readTimeline,
  removeTimelineEntry,
  restoreTimelineEntry,
} from '@debrief/shared/document/timeline.ts';
import { asId, type ActionId, type ThemeId, type TimelineEntryId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';

const themeId = asId<ThemeId>('theme');
const why = (id: string): WhyNodeId => asId<WhyNodeId>(id);

function emptyDocument(): PostmortemDocument {
  return openDocument(new Y.Doc());
}

function treeOf(...ids: readonly string[]): PostmortemDocument {
  const document = emptyDocument();
  for (const id of ids) addWhyNode(document, { id: why(id), themeId, text: id }, { parentId: null });
  return document;
}

describe('what was removed can come back', () => {
  test('[TIM-7] an event comes back as it was', () => {
    const document = emptyDocument();
    const entry = timelineEntry({
      id: asId<TimelineEntryId>('alert'),
      at: '2026-11-20T08:12:00.000Z',
      phase: 'detection',
      text: 'First alert',
    });
    addTimelineEntry(document, entry);
    removeTimelineEntry(document, entry.id);
    restoreTimelineEntry(document, entry);
    expect(readTimeline(document)).toEqual([entry]);
  });

  test('[TIM-7] an event that is back already keeps what was written since', () => {
    const document = emptyDocument();
    const entry = timelineEntry({ id: asId<TimelineEntryId>('alert'), text: 'now' });
    addTimelineEntry(document, entry);
    restoreTimelineEntry(document, { ...entry, text: 'before' });
    expect(readTimeline(document)).toEqual([entry]);
  });

  test('[ACT-5] an action comes back with owner, date, cause and place', () => {
    const document = emptyDocument();
    for (const id of ['first', 'second']) addAction(document, { id: asId<ActionId>(id), title: id, causeRef: 'cause' });
    changeAction(document, asId<ActionId>('first'), { dueOn: '2026-12-01', status: 'in-progress' });
    const before = readActions(document);
    removeAction(document, asId<ActionId>('first'));
    for (const action of before) restoreAction(document, action);
    expect(readActions(document)).toEqual(before);
  });

  test('[WHY-24] a node comes back with all that was below it', () => {
    const document = treeOf('queue', 'alert');
    addWhyNode(document, { id: why('schema'), themeId, text: 'schema' }, { parentId: why('queue') });
    markActionable(document, why('schema'), true);
    const before = readWhyNodes(document);
    removeWhyNode(document, why('queue'));
    expect(readWhyNodes(document).map(({ id }) => id)).toEqual(['alert']);
    restoreWhyNodes(document, before);
    expect(readWhyNodes(document)).toEqual(before);
  });
});

describe('places in the why tree', () => {
  test('[WHY-21] a node goes before, behind or after all others', () => {
    const document = treeOf('a', 'b', 'c');
    const order = (): string =>
      readWhyNodes(document)
        .map(({ id }) => id)
        .join('');
    moveWhyNode(document, why('c'), { parentId: null, before: why('a') });
    expect(order()).toBe('cab');
    moveWhyNode(document, why('c'), { parentId: null, before: why('b') });
    expect(order()).toBe('acb');
    moveWhyNode(document, why('a'), { parentId: null, after: why('c') });
    expect(order()).toBe('cab');
    moveWhyNode(document, why('c'), { parentId: null });
    expect(order()).toBe('abc');
  });

  test('[WHY-21] a neighbour that a peer has removed means the last place', () => {
    const document = treeOf('a', 'b');
    moveWhyNode(document, why('a'), { parentId: null, before: why('gone') });
    expect(readWhyNodes(document).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
