import type { Cause } from '@debrief/shared/domain/cause.ts';
import { useDocumentState } from './use-document-state.ts';

/** All revealed causes. */
export function useCauses(): readonly Cause[] {
  return useDocumentState(({ causes }) => causes.rows);
}
