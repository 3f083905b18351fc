import type { Cause } from '@debrief/shared/domain/cause.ts';
import { useDraggable } from '@dnd-kit/core';
import { FolderInput, GripVertical } from 'lucide-react';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { usePeerDragging } from '#hooks/use-peer-dragging.ts';
import { dragKey, type Dragged } from './board-drag.ts';
import classes from './CauseCard.module.css';
import { DragHandle } from './DragHandle.tsx';
import { MovingBadge } from './MovingBadge.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import type { MoveOnBoard } from './use-board-moves.ts';
import { cardName, words } from './words.ts';

interface CauseCardProps {
  readonly cause: Cause;
  readonly readOnly: boolean;
  readonly onMove: MoveOnBoard;
}

/** One cause on the board: it can be dragged by pointer, by keys and by its menu. */
export const CauseCard = memo(function CauseCard({ cause, readOnly, onMove }: CauseCardProps): ReactNode {
  const [isMenuOpen, setMenuOpen] = useState(false);
  const name = cardName(cause.text);
  const dragged = useMemo<Dragged>(
    () => ({ kind: 'cause', id: cause.id, themeId: cause.themeId, name }),
    [cause.id, cause.themeId, name],
  );
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: dragKey(dragged),
    data: dragged,
    disabled: readOnly,
  });
  const peer = usePeerDragging(dragKey(dragged));
  return (
    <li
      ref={setNodeRef}
      className={classes['card']}
      data-dragging={isDragging || undefined}
      data-fixed={readOnly || undefined}
      data-hue={peer?.color}
      {...listeners}
    >
      {!readOnly && (
        <DragHandle
          ref={setActivatorNodeRef}
          label={words.dragCause(name)}
          handleId={cause.id}
          icon={GripVertical}
          attributes={attributes}
          onMenu={() => setMenuOpen(true)}
        />
      )}
      <span className={classes['text']}>{cause.text.trim() === '' ? words.unnamed : cause.text}</span>
      {!readOnly && (
        <ThemeMenu
          dragged={dragged}
          label={words.moveCause(name)}
          icon={FolderInput}
          opened={isMenuOpen}
          onOpenedChange={setMenuOpen}
          onMove={onMove}
        />
      )}
      {peer && <MovingBadge user={peer} />}
    </li>
  );
});

/** The card under the pointer while it is dragged. */
export function FloatingCard({ dragged }: { readonly dragged: Dragged }): ReactNode {
  return (
    <div className={classes['card']} data-floating>
      <GripVertical className={classes['grip']} size={16} aria-hidden />
      <span className={classes['text']}>{dragged.name}</span>
    </div>
  );
}
