import {
  addTimelineEntry,
  changeTimelineEntry,
  removeTimelineEntry,
  restoreTimelineEntry,
} from '@debrief/shared/document/timeline.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { useMemo } from 'react';
import { timelineSource } from '#hooks/collection-source.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useRemovedByOthers } from '#hooks/use-removed-by-others.ts';
import { useSession } from '#hooks/use-session.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { words } from './words.ts';

/** What can be done to the timeline, each one entry of undo. */
export interface TimelineEdits {
  /** Adds an event without a time. @returns its id */
  readonly add: (phase: TimelineEntry['phase']) => TimelineEntryId;
  readonly change: (id: TimelineEntryId, change: Partial<Pick<TimelineEntry, 'at' | 'phase'>>) => void;
  /** Removes an event, with a toast that brings it back. */
  readonly remove: (id: TimelineEntryId) => void;
  /** Takes away a row that was added and left without a word. */
  readonly discard: (id: TimelineEntryId) => void;
}

/** The edits of the timeline; the same object as long as the session lives. */
export function useTimelineEdits(): TimelineEdits {
  const { document, stores } = useSession();
  const gesture = useGesture();
  const offerUndo = useUndoToast();
  return useMemo(
    () => ({
      add(phase) {
        const id = asId<TimelineEntryId>(crypto.randomUUID());
        gesture(() => addTimelineEntry(document, { id, at: null, phase, text: '' }));
        return id;
      },
      change: (id, change) => gesture(() => changeTimelineEntry(document, id, change)),
      remove(id) {
        const entry = stores.document.getState().timeline.byId.get(id);
        if (!entry) return;
        gesture(() => removeTimelineEntry(document, entry.id));
        offerUndo({
          text: words.removedByMe(entry.text),
          tone: 'ok',
          removed: { select: timelineSource.select, ids: [entry.id] },
          bringBack: () => restoreTimelineEntry(document, entry),
        });
      },
      discard: (id) => gesture(() => removeTimelineEntry(document, id)),
    }),
    [document, stores.document, gesture, offerUndo],
  );
}

/** Says when somebody else has removed events, for as long as they can be brought back. */
export function useRemovalNotice(): void {
  const document = useDocument();
  useRemovedByOthers({
    source: timelineSource,
    isWorthSaying: ({ text, at }) => text.trim() !== '' || at !== null,
    text: (entries) => words.removedByOther(entries.map(({ text }) => text)),
    restore: (entries) => entries.forEach((entry) => restoreTimelineEntry(document, entry)),
  });
}
