import type { ActionItem } from '@debrief/shared/domain/action.ts';
import { useDocumentState } from './use-document-state.ts';

/** All actions in list order. */
export function useActions(): readonly ActionItem[] {
  return useDocumentState(({ actions }) => actions.rows);
}
