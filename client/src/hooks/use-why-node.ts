import type { WhyNodeId } from '@debrief/shared/domain/ids.ts';
import type { WhyNode } from '@debrief/shared/domain/why-tree.ts';
import { useDocumentState } from './use-document-state.ts';

/** One node of a why tree; undefined when somebody has removed it. */
export function useWhyNode(id: WhyNodeId): WhyNode | undefined {
  return useDocumentState(({ whyNodes }) => whyNodes.byId.get(id));
}
