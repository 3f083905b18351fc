import { asId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { WHY_ROOT } from '@debrief/shared/layout/why-layout.ts';
import type { NodeProps } from '@xyflow/react';
import { Sprout } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { SharedText } from '#collab/SharedText.tsx';
import { usePeerSelecting } from '#hooks/use-peer-selecting.ts';
import { useWhyNode } from '#hooks/use-why-node.ts';
import classes from './AnswerNode.module.css';
import { AddChildButton, NodeTools } from './NodeTools.tsx';
import { useCanvasView } from './use-canvas.ts';
import { useWhyBoard } from './why-board.ts';
import { words } from './words.ts';

/** An answer on the canvas. It reads itself: React Flow renders it again for each step that it moves. */
export const AnswerNode = memo(
  function AnswerNode({ id }: NodeProps): ReactNode {
    return <Answer id={asId<WhyNodeId>(id)} />;
  },
  (before, after) => before.id === after.id,
);

function Answer({ id }: { readonly id: WhyNodeId }): ReactNode {
  const node = useWhyNode(id);
  const { readOnly } = useWhyBoard();
  const { editing, drop } = useCanvasView();
  const peerColor = usePeerSelecting(id);
  if (!node) return null;
  const isTarget = drop?.targetId === id;
  return (
    <EditRing itemKey={`analyses:${id}`} className={classes['ring']}>
      <div
        className={classes['answer']}
        data-actionable={node.actionable || undefined}
        data-hue={peerColor}
        data-drop={isTarget ? (drop.kind === 'below' ? 'below' : drop.edge) : undefined}
      >
        {editing === id ? (
          <AnswerText id={id} />
        ) : (
          <span className={classes['text']} data-blank={node.text.trim() === '' || undefined}>
            {node.text.trim() === '' ? words.blank : node.text}
          </span>
        )}
        {node.actionable && (
          <span className={classes['badge']}>
            <Sprout size={12} aria-hidden />
            {words.canChange}
          </span>
        )}
      </div>
      {!readOnly && <NodeTools node={node} />}
    </EditRing>
  );
}

/** The text while I edit it. Leaving it ends editing; the window's losing the focus does not. */
function AnswerText({ id }: { readonly id: WhyNodeId }): ReactNode {
  const { stop, focus } = useCanvasView();
  const handleBlur = (): void => {
    if (document.hasFocus()) stop();
  };
  return (
    <div className={`${classes['edit']} nodrag nopan`} onBlur={handleBlur}>
      <SharedText
        textRef={{ root: 'analyses', id, field: 'text' }}
        label={words.placeholder}
        placeholder={words.placeholder}
        multiline
        onEnter={() => focus(id)}
        autoFocus
      />
    </div>
  );
}

/** The theme at the root of the canvas. */
export const ThemeNode = memo(
  function ThemeNode(_: NodeProps): ReactNode {
    const { themeLabel, readOnly } = useWhyBoard();
    const { drop } = useCanvasView();
    return (
      <div className={classes['ring']}>
        <div className={classes['theme']} data-drop={drop?.targetId === WHY_ROOT ? 'below' : undefined}>
          <span className={classes['text']}>{themeLabel}</span>
        </div>
        {!readOnly && (
          <div className={`${classes['tools']} nodrag nopan`}>
            <AddChildButton of={WHY_ROOT} name={themeLabel} />
          </div>
        )}
      </div>
    );
  },
  (before, after) => before.id === after.id,
);
