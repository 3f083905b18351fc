import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useDocumentState } from './use-document-state.ts';

/** The ids of the timeline in the order of time; a new array only when a row comes, goes or moves. */
export function useTimelineIds(): readonly TimelineEntryId[] {
  return useDocumentState(({ timeline }) => timeline.ids);
}
