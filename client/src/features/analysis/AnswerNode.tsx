import { asId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { WHY_ROOT } from '@debrief/shared/layout/why-layout.ts';
import { Handle, Position, type NodeProps } from '@xyflow/react';
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
import type { DropPlace } from './why-moves.ts';
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
  return (
    <EditRing itemKey={`analyses:${id}`} className={classes['ring']}>
      <LineEnd type="target" position={Position.Left} />
      <LineEnd type="source" position={Position.Right} />
      <div
        className={classes['answer']}
        data-actionable={node.actionable || undefined}
        data-hue={peerColor}
        data-drop={dropMark(drop, id)}
      >
        {editing === id ? <AnswerField id={id} /> : <AnswerText text={node.text} />}
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

interface LineEndProps {
  readonly type: 'source' | 'target';
  readonly position: Position;
}

/** Where a line meets the node. React Flow measures it, nobody sees or drags it. */
function LineEnd(props: LineEndProps): ReactNode {
  return <Handle {...props} isConnectable={false} className={classes['lineEnd'] ?? ''} />;
}

function AnswerText({ text }: { readonly text: string }): ReactNode {
  const isBlank = text.trim() === '';
  return (
    <span className={classes['text']} data-blank={isBlank || undefined}>
      {isBlank ? words.blank : text}
    </span>
  );
}

/** Where a dropped answer would go, seen from this one. */
function dropMark(drop: DropPlace | undefined, id: string): 'below' | 'top' | 'bottom' | undefined {
  if (drop?.targetId !== id) return undefined;
  return drop.kind === 'below' ? 'below' : drop.edge;
}

/** The text while I edit it. Leaving it ends editing; the window's losing the focus does not. */
function AnswerField({ id }: { readonly id: WhyNodeId }): ReactNode {
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
  function ThemeNode({ id }: NodeProps): ReactNode {
    const { themeLabel, readOnly } = useWhyBoard();
    const { drop } = useCanvasView();
    return (
      <div className={classes['ring']}>
        <LineEnd type="source" position={Position.Right} />
        <div className={classes['theme']} data-drop={dropMark(drop, id)}>
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
