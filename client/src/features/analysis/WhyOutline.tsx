import type { WhyNodeId } from '@debrief/shared/domain/ids.ts';
import type { WhyBranch } from '@debrief/shared/domain/why-tree.ts';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { OutlineRow } from './OutlineRow.tsx';
import { useWhyBoard } from './why-board.ts';
import classes from './WhyOutline.module.css';
import { words } from './words.ts';

/** What the rows of an outline share. */
export interface OutlineState {
  /** The answer that was just added here and waits for its text. */
  readonly newId: WhyNodeId | undefined;
  readonly add: (place: { readonly parentId: WhyNodeId | null; readonly after?: WhyNodeId }) => void;
  readonly leave: (id: WhyNodeId) => void;
}

/** The tree as a nested list: to read, to print, to use without a pointer, and first on a phone. */
export function WhyOutline({ tree }: { readonly tree: readonly WhyBranch[] }): ReactNode {
  const { themeLabel, readOnly, edits } = useWhyBoard();
  const [newId, setNewId] = useState<WhyNodeId>();
  const outline: OutlineState = {
    newId,
    add: (place) => setNewId(edits.add(place)),
    leave: (id) => {
      if (id === newId) edits.discardIfBlank(id);
    },
  };
  return (
    <section className={classes['outline']} aria-label={words.outline}>
      <h2 className={classes['heading']}>{words.outline}</h2>
      <p className={classes['theme']}>{themeLabel}</p>
      <OutlineBranches branches={tree} parentText={themeLabel} outline={outline} />
      {!readOnly && (
        <Button
          variant={tree.length === 0 ? 'filled' : 'subtle'}
          size="sm"
          leftSection={<Plus size={16} />}
          onClick={() => outline.add({ parentId: null })}
        >
          {tree.length === 0 ? words.addFirst : words.addChild}
        </Button>
      )}
    </section>
  );
}

interface OutlineBranchesProps {
  readonly branches: readonly WhyBranch[];
  readonly parentText: string;
  readonly outline: OutlineState;
}

function OutlineBranches({ branches, parentText, outline }: OutlineBranchesProps): ReactNode {
  if (branches.length === 0) return null;
  return (
    <ul className={classes['branches']}>
      {branches.map((branch) => (
        <li key={branch.id} className={classes['branch']}>
          <OutlineRow branch={branch} parentText={parentText} outline={outline} />
          <OutlineBranches branches={branch.children} parentText={branch.text} outline={outline} />
        </li>
      ))}
    </ul>
  );
}
