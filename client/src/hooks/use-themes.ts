import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';
import { useDocumentState } from './use-document-state.ts';

/** The themes that have causes, in board order; a theme keeps its identity until it or one of its causes changes. */
export function useThemes(): readonly ThemeWithCauses[] {
  return useDocumentState(({ board }) => board);
}
