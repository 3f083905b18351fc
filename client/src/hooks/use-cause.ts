import type { Cause } from '@debrief/shared/domain/cause.ts';
import type { CauseId } from '@debrief/shared/domain/ids.ts';
import { useDocumentState } from './use-document-state.ts';

/** One revealed cause; undefined when it is gone. */
export function useCause(id: CauseId): Cause | undefined {
  return useDocumentState(({ causes }) => causes.byId.get(id));
}
