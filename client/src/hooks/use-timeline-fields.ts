import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { useShallow } from 'zustand/react/shallow';
import { useDocumentState } from './use-document-state.ts';

/** An event without its words: they are edited in place, and a keystroke is to draw its field and nothing else. */
export type TimelineFields = Omit<TimelineEntry, 'text'>;

/** One row of the timeline without its words; undefined when somebody has removed it. */
export function useTimelineFields(id: TimelineEntryId): TimelineFields | undefined {
  return useDocumentState(
    useShallow(({ timeline }) => {
      const entry = timeline.byId.get(id);
      return entry && fieldsOf(entry);
    }),
  );
}

function fieldsOf({ text: _text, ...fields }: TimelineEntry): TimelineFields {
  return fields;
}
