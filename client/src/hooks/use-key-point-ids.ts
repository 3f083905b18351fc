import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { isKeyPoint } from '@debrief/shared/domain/timeline.ts';
import { useShallow } from 'zustand/react/shallow';
import { useDocumentState } from './use-document-state.ts';

/** The ids of the short version of the timeline, by time; nothing is looked through while it is not wanted. */
export function useKeyPointIds(isWanted: boolean): readonly TimelineEntryId[] {
  return useDocumentState(
    useShallow(({ timeline }) =>
      isWanted ? timeline.rows.flatMap((entry) => (isKeyPoint(entry) ? [entry.id] : [])) : [],
    ),
  );
}
