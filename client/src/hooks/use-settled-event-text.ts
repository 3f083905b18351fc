import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useCallback } from 'react';
import type { DocumentState } from '#stores/document-store.ts';
import { useSettledState } from './use-settled-state.ts';

/** The words of an event as they were when its writers last paused, for labels; empty when it is gone. */
export function useSettledEventText(id: TimelineEntryId): string {
  return useSettledState(useCallback(({ timeline }: DocumentState) => timeline.byId.get(id)?.text ?? '', [id]));
}
