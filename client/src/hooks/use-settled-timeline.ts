import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import type { DocumentState } from '#stores/document-store.ts';
import { useSettledState } from './use-settled-state.ts';

const timelineRows = ({ timeline }: DocumentState): readonly TimelineEntry[] => timeline.rows;

/** All of it is looked through each time: not while somebody types. */
const pace = { quietMs: 600, atMostMs: 15_000 };

/** The whole timeline by time, as it was when its writers last paused. */
export function useSettledTimeline(): readonly TimelineEntry[] {
  return useSettledState(timelineRows, pace);
}
