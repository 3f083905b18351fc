import type { ThemeId } from '@debrief/shared/domain/ids.ts';
import { buildWhyTree, type WhyBranch } from '@debrief/shared/domain/why-tree.ts';
import { createContext, useContext, useMemo } from 'react';
import { must } from '@debrief/shared/lang/must.ts';
import { useSession } from '#hooks/use-session.ts';
import { useWhyNodes } from '#hooks/use-why-nodes.ts';
import { useWhyEdits, type WhyEdits } from './use-why-edits.ts';

/** The tree on this screen: what canvas and outline share. It does not change with every letter. */
export interface WhyBoard {
  readonly themeId: ThemeId;
  readonly themeLabel: string;
  readonly readOnly: boolean;
  readonly edits: WhyEdits;
  /** The tree as it is at this moment, for what happens in an event. */
  readonly treeNow: () => readonly WhyBranch[];
}

interface WhyBoardSource {
  readonly themeId: ThemeId;
  readonly themeLabel: string;
  readonly readOnly: boolean;
}

export const WhyBoardContext: React.Context<WhyBoard | undefined> = createContext<WhyBoard | undefined>(undefined);

/** The board around a node or a row. */
export function useWhyBoard(): WhyBoard {
  return must(useContext(WhyBoardContext), 'a why board around this component');
}

/** Makes the board of a theme. */
export function useNewWhyBoard({ themeId, themeLabel, readOnly }: WhyBoardSource): WhyBoard {
  const { stores } = useSession();
  const edits = useWhyEdits(themeId);
  return useMemo(
    () => ({
      themeId,
      themeLabel,
      readOnly,
      edits,
      treeNow: () => buildWhyTree(stores.document.getState().whyNodesByTheme.get(themeId) ?? [], themeId),
    }),
    [themeId, themeLabel, readOnly, edits, stores],
  );
}

/** The tree of a theme; a new one after each change in it. */
export function useWhyTree(themeId: ThemeId): readonly WhyBranch[] {
  const nodes = useWhyNodes(themeId);
  return useMemo(() => buildWhyTree(nodes, themeId), [nodes, themeId]);
}
