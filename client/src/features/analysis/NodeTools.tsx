import type { WhyNode } from '@debrief/shared/domain/why-tree.ts';
import { ActionIcon, Button } from '@mantine/core';
import { Plus, Sprout, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './AnswerNode.module.css';
import { NodeMenu } from './NodeMenu.tsx';
import { useCanvasView } from './use-canvas.ts';
import { useWhyBoard } from './why-board.ts';
import type { WalkTarget } from './why-moves.ts';
import { answerName, words } from './words.ts';

/** What can be done to an answer, beside it while it is under the pointer or has the focus. */
export function NodeTools({ node }: { readonly node: WhyNode }): ReactNode {
  const { edits } = useWhyBoard();
  const { addSibling, remove } = useCanvasView();
  const name = answerName(node.text);
  const mark = node.actionable ? words.unmark : words.mark;
  return (
    <div className={`${classes['tools']} nodrag nopan`}>
      <AddChildButton of={node.id} name={name} />
      <ActionIcon
        variant={node.actionable ? 'light' : 'subtle'}
        color="gray"
        size={32}
        aria-label={mark}
        title={mark}
        aria-pressed={node.actionable}
        onClick={() => edits.mark(node.id, !node.actionable)}
      >
        <Sprout size={15} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={`${words.remove}: ${name}`}
        title={words.remove}
        onClick={() => remove(node.id)}
      >
        <Trash2 size={15} />
      </ActionIcon>
      <NodeMenu node={node} onAddSibling={() => addSibling(node.id)} />
    </div>
  );
}

interface AddChildButtonProps {
  readonly of: WalkTarget;
  readonly name: string;
}

/** Asks the question of this node once more. */
export function AddChildButton({ of, name }: AddChildButtonProps): ReactNode {
  const { addChild } = useCanvasView();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes['add']}
      aria-label={words.addChildTo(name)}
      title={words.addChild}
      onClick={() => addChild(of)}
    >
      <Plus size={15} />
      <span className={classes['addLabel']}>{words.addChild}</span>
    </Button>
  );
}
