import type { ActionItem } from '@debrief/shared/domain/action.ts';
import type { ActionId } from '@debrief/shared/domain/ids.ts';
import { useDocumentState } from './use-document-state.ts';

/** One action; undefined when somebody has removed it. */
export function useAction(id: ActionId): ActionItem | undefined {
  return useDocumentState(({ actions }) => actions.byId.get(id));
}
