import { findDuplicates } from '@debrief/shared/domain/duplicates.ts';
import { findGaps, type Gap } from '@debrief/shared/domain/gaps.ts';
import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useMemo } from 'react';
import { useSettledTimeline } from '#hooks/use-settled-timeline.ts';

/** What the timeline asks of the people by itself. */
export interface TimelineHints {
  /** By the event behind the gap. */
  readonly gapBefore: ReadonlyMap<TimelineEntryId, Gap>;
  /** The earlier event that looks the same, by the later one. */
  readonly sameAs: ReadonlyMap<TimelineEntryId, TimelineEntryId>;
}

/** Gaps and duplicates, looked for when nobody has typed for a moment. */
export function useTimelineHints(): TimelineHints {
  const entries = useSettledTimeline();
  return useMemo(
    () => ({
      gapBefore: new Map(findGaps(entries).map((gap) => [gap.beforeId, gap])),
      sameAs: new Map(findDuplicates(entries).map(({ firstId, secondId }) => [secondId, firstId])),
    }),
    [entries],
  );
}
