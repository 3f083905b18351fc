import type { ActionId } from '@debrief/shared/domain/ids.ts';
import { useDocumentState } from './use-document-state.ts';

/** The ids of the actions in list order. */
export function useActionIds(): readonly ActionId[] {
  return useDocumentState(({ actions }) => actions.ids);
}
