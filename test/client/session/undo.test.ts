import { openUndo } from '@debrief/client/session/undo.ts';
import { addCauses, mergeThemes, readCauses } from '@debrief/shared/document/causes.ts';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { asId, type CauseId, type ThemeId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const [from, into] = [asId<ThemeId>('theme-a'), asId<ThemeId>('theme-b')];

/** Two documents that hear of each other's changes at once. */
function openPair(): readonly [PostmortemDocument, PostmortemDocument] {
  const [mine, theirs] = [openDocument(new Y.Doc()), openDocument(new Y.Doc())];
  const connect = (source: Y.Doc, target: Y.Doc): void => {
    source.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') Y.applyUpdate(target, update, 'network');
    });
  };
  connect(mine.doc, theirs.doc);
  connect(theirs.doc, mine.doc);
  return [mine, theirs];
}

test('[UNDO-4] redo brings back a merge after others have edited in between', () => {
  const [mine, theirs] = openPair();
  addCauses(
    theirs,
    [
      { causeId: asId<CauseId>('a'), themeId: from, promptId: null, text: 'A' },
      { causeId: asId<CauseId>('b'), themeId: into, promptId: null, text: 'B' },
    ],
    'server',
  );
  const themesOf = (document: PostmortemDocument): readonly string[] =>
    readCauses(document)
      .map(({ id, themeId }) => `${id} in ${themeId}`)
      .toSorted();
  const undo = openUndo(mine);
  undo.gesture(() => mergeThemes(mine, from, into));
  addTimelineEntry(theirs, { id: asId<TimelineEntryId>('1'), at: null, phase: 'note', text: 'Before the undo' });
  undo.undo();
  expect(themesOf(theirs)).toEqual(['a in theme-a', 'b in theme-b']);
  addTimelineEntry(theirs, { id: asId<TimelineEntryId>('2'), at: null, phase: 'note', text: 'After the undo' });
  expect(undo.store.getState().canRedo).toBe(true);
  undo.redo();
  expect(themesOf(theirs)).toEqual(['a in theme-b', 'b in theme-b']);
  undo.close();
});
