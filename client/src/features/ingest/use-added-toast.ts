import { removeTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { IngestAnswer } from '@debrief/shared/protocol/ingest.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useIsEditable } from '#hooks/use-is-editable.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** Long enough to look through what came, milliseconds. */
const undoForMs = 20_000;

/** Says how many events came, and takes them out again. */
export function useAddedToast(): (answer: IngestAnswer) => void {
  const document = useDocument();
  const gesture = useGesture();
  const isEditable = useIsEditable();
  const toast = useToast();
  return ({ addedIds, entries }) => {
    const known = entries.filter((entry) => entry.known).length;
    if (addedIds.length === 0) return void toast({ text: words.doneKnown, tone: 'notice' });
    const run = (): void => {
      if (!isEditable()) return void toast({ text: words.undoTooLate, tone: 'notice' });
      gesture(() => addedIds.forEach((id) => removeTimelineEntry(document, asId<TimelineEntryId>(id))));
    };
    const text = words.done(addedIds.length, known);
    toast({ text, tone: 'ok', forMs: undoForMs, action: { label: words.undo, run } });
  };
}
