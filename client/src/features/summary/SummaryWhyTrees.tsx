import type { WhyBranch } from '@debrief/shared/domain/why-tree.ts';
import { THEMED_PALETTE } from '@debrief/shared/draw/palette.ts';
import { ACTIONABLE_LABEL, drawWhyTree } from '@debrief/shared/draw/why-tree-svg.ts';
import type { SummaryWhyTree } from '@debrief/shared/summary/summary.ts';
import { useId, useMemo, type ReactNode } from 'react';
import { Chip } from '#ui/Chip.tsx';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { Figure } from './Figure.tsx';
import classes from './SummaryWhyTrees.module.css';

/** Every why tree as a figure, and as the list that says the same. */
export function SummaryWhyTrees({ trees }: { readonly trees: readonly SummaryWhyTree[] }): ReactNode {
  return trees.map((tree, index) => <WhyTree key={index} tree={tree} />);
}

function WhyTree({ tree }: { readonly tree: SummaryWhyTree }): ReactNode {
  const id = useId();
  const drawing = useMemo(() => drawWhyTree(tree, { palette: THEMED_PALETTE, id }), [tree, id]);
  return (
    <div className={classes['tree']}>
      <h3>{tree.label}</h3>
      <ScrollRegion label={`Why tree of “${tree.label}”`} className={classes['scroll']}>
        <Figure drawing={drawing} />
      </ScrollRegion>
      <Outline branches={tree.branches} />
    </div>
  );
}

function Outline({ branches }: { readonly branches: readonly WhyBranch[] }): ReactNode {
  if (branches.length === 0) return null;
  return (
    <ul className={classes['outline']}>
      {branches.map((branch) => (
        <li key={branch.id}>
          {branch.text} {branch.actionable && <Chip hue="jade">{ACTIONABLE_LABEL}</Chip>}
          <Outline branches={branch.children} />
        </li>
      ))}
    </ul>
  );
}
