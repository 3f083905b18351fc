import {
  addTimelineEntry,
  changeTimelineEntry,
  removeTimelineEntry,
  restoreTimelineEntry,
} from '@debrief/shared/document/timeline.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { useMemo } from 'react';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useRemovedByOthers } from '#hooks/use-removed-by-others.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** What can be done to the timeline, each one entry of undo. */
export interface TimelineEdits {
  /** Adds an event without a time. @returns its id */
  readonly add: (phase: TimelineEntry['phase']) => TimelineEntryId;
  readonly change: (id: TimelineEntryId, change: Partial<Pick<TimelineEntry, 'at' | 'phase'>>) => void;
  /** Removes an event, with a toast that brings it back. */
  readonly remove: (entry: TimelineEntry) => void;
  /** Takes away a row that was added and left without a word. */
  readonly discard: (id: TimelineEntryId) => void;
}

const undoForMs = 10_000;

/** The edits of the timeline; the same object as long as the session lives. */
export function useTimelineEdits(): TimelineEdits {
  const document = useDocument();
  const gesture = useGesture();
  const toast = useToast();
  return useMemo(
    () => ({
      add(phase) {
        const id = asId<TimelineEntryId>(crypto.randomUUID());
        gesture(() => addTimelineEntry(document, { id, at: null, phase, text: '' }));
        return id;
      },
      change: (id, change) => gesture(() => changeTimelineEntry(document, id, change)),
      remove(entry) {
        gesture(() => removeTimelineEntry(document, entry.id));
        const bringBack = (): void => gesture(() => restoreTimelineEntry(document, entry));
        toast({ text: words.removedByMe, tone: 'ok', forMs: undoForMs, action: { label: words.undo, run: bringBack } });
      },
      discard: (id) => gesture(() => removeTimelineEntry(document, id)),
    }),
    [document, gesture, toast],
  );
}

/** Says when somebody else has removed events, for as long as they can be brought back. */
export function useRemovalNotice(): void {
  const document = useDocument();
  const gesture = useGesture();
  const toast = useToast();
  useRemovedByOthers({ root: 'timeline', select: ({ timeline }) => timeline }, ({ rows, by }) => {
    const worthSaying = rows.filter((entry) => entry.text.trim() !== '' || entry.at !== null);
    if (worthSaying.length === 0) return;
    const bringBack = (): void => gesture(() => worthSaying.forEach((entry) => restoreTimelineEntry(document, entry)));
    toast({
      text: words.removedByOther(
        by,
        worthSaying.map(({ text }) => text),
      ),
      tone: 'notice',
      forMs: undoForMs,
      action: { label: words.undo, run: bringBack },
    });
  });
}
