import { markMilestone } from '@debrief/shared/document/milestones.ts';
import { mergeEntries } from '@debrief/shared/document/merge-entries.ts';
import { chooseTime } from '@debrief/shared/document/time-choice.ts';
import {
  addTimelineEntry,
  changeTimelineEntry,
  keepApart,
  removeTimeAlternative,
  removeTimelineEntry,
  restoreTimelineEntry,
  type TimelineChange,
} from '@debrief/shared/document/timeline.ts';
import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { timelineEntryId, type Milestone, type NewTimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { useMemo } from 'react';
import { timelineSource } from '#hooks/collection-source.ts';
import { useDocument } from '#hooks/use-document.ts';
import { peersEditing } from '#hooks/use-peers-editing.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useRemovedByOthers } from '#hooks/use-removed-by-others.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { eventWords, hintWords, words } from './words.ts';

/** What can be done to the timeline, each one entry of undo. */
export interface TimelineEdits {
  /** Adds an event without a time. @returns its id */
  readonly add: (entry: Omit<NewTimelineEntry, 'id'>) => TimelineEntryId;
  readonly change: (id: TimelineEntryId, change: TimelineChange) => void;
  /** The event is that moment of the incident, and no other is; null: it is none. */
  readonly mark: (id: TimelineEntryId, milestone: Milestone | null) => void;
  /** Takes over another time; the one that the event had stays beside it. */
  readonly chooseTime: (id: TimelineEntryId, alternativeId: string) => void;
  readonly dismissTime: (id: TimelineEntryId, alternativeId: string) => void;
  /** Makes one event of two that are the same. */
  readonly merge: (id: TimelineEntryId, otherId: TimelineEntryId) => void;
  /** They are not the same, and nobody is asked again. */
  readonly keepApart: (id: TimelineEntryId, otherId: TimelineEntryId) => void;
  /** Removes an event, with a toast that brings it back. */
  readonly remove: (id: TimelineEntryId) => void;
  /** Takes away a row that was added and left without a word. */
  readonly discard: (id: TimelineEntryId) => void;
}

/** The edits of the timeline; the same object as long as the session lives. */
export function useTimelineEdits(): TimelineEdits {
  const { document, stores, serverNow } = useSession();
  const gesture = useGesture();
  const toast = useToast();
  const offerUndo = useUndoToast();
  return useMemo(
    () => ({
      add(entry) {
        const id = timelineEntryId({ now: serverNow(), place: 0, random: crypto.randomUUID() });
        gesture(() => addTimelineEntry(document, { ...entry, id }));
        return id;
      },
      change: (id, change) => gesture(() => changeTimelineEntry(document, id, change)),
      mark: (id, milestone) => gesture(() => markMilestone(document, id, milestone)),
      chooseTime(id, alternativeId) {
        const replaced = { id: crypto.randomUUID(), source: eventWords.writtenHere };
        gesture(() => chooseTime(document, { id, alternativeId }, replaced));
      },
      dismissTime: (id, alternativeId) => gesture(() => removeTimeAlternative(document, id, alternativeId)),
      merge(id, otherId) {
        gesture(() => void mergeEntries(document, [id, otherId], () => crypto.randomUUID()));
        toast({ text: hintWords.merged, tone: 'ok' });
      },
      keepApart: (id, otherId) => gesture(() => keepApart(document, id, otherId)),
      remove(id) {
        const entry = stores.document.getState().timeline.byId.get(id);
        if (!entry) return;
        const writers = namesOf(peersEditing(stores.presence.getState().peers, `timeline:${id}`));
        gesture(() => removeTimelineEntry(document, entry.id));
        offerUndo({
          text: words.removedByMe(entry.text, writers),
          tone: 'ok',
          removed: { select: timelineSource.select, ids: [entry.id] },
          bringBack: () => restoreTimelineEntry(document, entry),
        });
      },
      discard: (id) => gesture(() => removeTimelineEntry(document, id)),
    }),
    [document, stores, serverNow, gesture, toast, offerUndo],
  );
}

/** Each once, however many tabs they have there. */
function namesOf(peers: ReturnType<typeof peersEditing>): readonly string[] {
  return [...new Set(peers.map(({ user }) => user.name))];
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
