import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { useDocumentState } from './use-document-state.ts';

/** The whole timeline by time. A list of rows rather uses the ids, and each row itself. */
export function useTimelineEntries(): readonly TimelineEntry[] {
  return useDocumentState(({ timeline }) => timeline.rows);
}
