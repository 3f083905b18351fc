import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { useDocumentState } from './use-document-state.ts';

/** One row of the timeline; undefined when somebody has removed it. */
export function useTimelineEntry(id: TimelineEntryId): TimelineEntry | undefined {
  return useDocumentState(({ timeline }) => timeline.byId.get(id));
}
