import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { mirrorDocument } from '@debrief/client/session/document-mirror.ts';
import { openUndo } from '@debrief/client/session/undo.ts';
import { createDocumentStore } from '@debrief/client/stores/document-store.ts';
import { addCauses, moveCause } from '@debrief/shared/document/causes.ts';
import { LOCAL_EDIT } from '@debrief/shared/document/origins.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import { findText } from '@debrief/shared/document/texts.ts';
import { addTimelineEntry, changeTimelineEntry, removeTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId, type CauseId, type ThemeId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';

const entry = (id: string, at: string | null) => ({
  id: asId<TimelineEntryId>(id),
  at,
  phase: 'note' as const,
  text: id,
});

function mirrored() {
  const document = openDocument(new Y.Doc());
  const store = createDocumentStore();
  addTimelineEntry(document, entry('a', '2026-01-01T10:00:00.000Z'));
  addTimelineEntry(document, entry('b', '2026-01-01T11:00:00.000Z'));
  mirrorDocument(document, store);
  return { document, store };
}

describe('the mirror of the document', () => {
  test('[MIR-1] has what was there before and what comes, in the order of time', () => {
    const { document, store } = mirrored();
    addTimelineEntry(document, entry('c', '2026-01-01T09:00:00.000Z'));
    expect(store.getState().timeline.ids).toEqual(['c', 'a', 'b']);
    removeTimelineEntry(document, asId<TimelineEntryId>('a'));
    expect(store.getState().timeline.ids).toEqual(['c', 'b']);
  });

  test('[MIR-2] a keystroke in one row leaves every other row and the list of ids as they are', () => {
    const { document, store } = mirrored();
    const before = store.getState();
    document.doc.transact(
      () => findText(document, { root: 'timeline', id: 'a', field: 'text' })?.insert(1, '!'),
      LOCAL_EDIT,
    );
    const { timeline, causes, board } = store.getState();
    expect(timeline.byId.get('a')?.text).toBe('a!');
    expect(timeline.byId.get('b')).toBe(before.timeline.byId.get('b'));
    expect(timeline.ids).toBe(before.timeline.ids);
    expect(causes).toBe(before.causes);
    expect(board).toBe(before.board);
  });

  test('[MIR-3] a theme keeps its identity until it or one of its causes changes', () => {
    const { document, store } = mirrored();
    const cause = (name: string) => ({
      causeId: asId<CauseId>(name),
      themeId: asId<ThemeId>(`t-${name}`),
      promptId: null,
      text: name,
    });
    addCauses(document, [cause('x'), cause('y'), cause('z')], LOCAL_EDIT);
    const [x] = store.getState().board;
    moveCause(document, asId<CauseId>('z'), asId<ThemeId>('t-y'));
    const { board } = store.getState();
    expect(board.map((theme) => theme.causes.map(({ text }) => text))).toEqual([['x'], ['y', 'z']]);
    expect(board[0]).toBe(x);
  });

  test('[UNDO-1] a gesture is one entry of undo, and what others did stays', () => {
    const { document, store } = mirrored();
    const undo = openUndo(document);
    undo.gesture(() => {
      changeTimelineEntry(document, asId<TimelineEntryId>('a'), { at: null, phase: 'trigger' });
      removeTimelineEntry(document, asId<TimelineEntryId>('b'));
    });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(document.doc));
    addTimelineEntry(openDocument(other), entry('theirs', null));
    Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(other));
    expect(undo.store.getState()).toEqual({ canUndo: true, canRedo: false });
    undo.undo();
    expect(store.getState().timeline.rows.map(({ id, phase }) => [id, phase])).toEqual([
      ['a', 'note'],
      ['b', 'note'],
      ['theirs', 'note'],
    ]);
    expect(undo.store.getState()).toEqual({ canUndo: false, canRedo: true });
  });
});
