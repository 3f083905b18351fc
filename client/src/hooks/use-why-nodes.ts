import type { ThemeId } from '@debrief/shared/domain/ids.ts';
import type { WhyNode } from '@debrief/shared/domain/why-tree.ts';
import { useDocumentState } from './use-document-state.ts';

const none: readonly WhyNode[] = [];

/** The nodes of one theme's why tree; `buildWhyTree` makes the tree of them. */
export function useWhyNodes(themeId: ThemeId): readonly WhyNode[] {
  return useDocumentState(({ whyNodesByTheme }) => whyNodesByTheme.get(themeId) ?? none);
}
