import type { WhyBranch } from '@debrief/shared/domain/why-tree.ts';
import { ActionIcon } from '@mantine/core';
import { Plus, Sprout } from 'lucide-react';
import type { FocusEvent, ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { SharedText } from '#collab/SharedText.tsx';
import { Chip } from '#ui/Chip.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import classes from './OutlineRow.module.css';
import { useWhyBoard } from './why-board.ts';
import type { OutlineState } from './WhyOutline.tsx';
import { answerName, words } from './words.ts';

interface OutlineRowProps {
  readonly branch: WhyBranch;
  readonly parentText: string;
  readonly outline: OutlineState;
}

/** One answer of the outline. */
export function OutlineRow({ branch, parentText, outline }: OutlineRowProps): ReactNode {
  const { readOnly } = useWhyBoard();
  const { id, parentId, actionable } = branch;
  const name = answerName(branch.text);
  const addSibling = (): void => outline.add({ parentId, after: id });
  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) outline.leave(id);
  };
  return (
    <EditRing itemKey={`analyses:${id}`}>
      <div className={classes['row']} data-actionable={actionable || undefined} onBlur={handleBlur}>
        <SharedText
          className={classes['text']}
          textRef={{ root: 'analyses', id, field: 'text' }}
          label={words.textLabel(answerName(parentText))}
          placeholder={words.placeholder}
          multiline
          readOnly={readOnly}
          onEnter={addSibling}
          autoFocus={outline.newId === id}
        />
        {actionable && (
          <Chip hue="jade" icon={<Sprout aria-hidden />}>
            {words.canChange}
          </Chip>
        )}
        {!readOnly && (
          <span className={classes['buttons']}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              className={classes['button']}
              aria-label={words.addChildTo(name)}
              title={words.addChild}
              onClick={() => outline.add({ parentId: id })}
            >
              <Plus size={16} />
            </ActionIcon>
            <NodeMenu node={branch} onAddSibling={addSibling} onMoved={() => focusMenuOf(id)} />
          </span>
        )}
      </div>
    </EditRing>
  );
}

/** A moved row is a new element below another answer: the focus follows it once it is there. */
function focusMenuOf(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`section [data-answer-menu="${CSS.escape(id)}"]`)?.focus();
  });
}
