import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';
import { useDraggable, useDroppable } from '@dnd-kit/core';
import { GripHorizontal, Merge } from 'lucide-react';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { SharedText } from '#collab/SharedText.tsx';
import { usePeerDragging } from '#hooks/use-peer-dragging.ts';
import { dragKey, type Dragged, type DropTarget } from './board-drag.ts';
import { CauseCard } from './CauseCard.tsx';
import { DragHandle } from './DragHandle.tsx';
import { MovingBadge } from './MovingBadge.tsx';
import classes from './ThemeCard.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';
import type { MoveOnBoard } from './use-board-moves.ts';
import { themeName, words } from './words.ts';

interface ThemeCardProps {
  readonly theme: ThemeWithCauses;
  readonly readOnly: boolean;
  readonly onMove: MoveOnBoard;
}

/** A theme with its causes: it takes cards, and can itself be merged into another. */
export const ThemeCard = memo(function ThemeCard({ theme, readOnly, onMove }: ThemeCardProps): ReactNode {
  const name = themeName(theme);
  const target = useMemo<DropTarget>(() => ({ kind: 'theme', id: theme.id, name }), [theme.id, name]);
  const { setNodeRef, isOver, active } = useDroppable({ id: `into:${theme.id}`, data: target, disabled: readOnly });
  const isHome = active !== null && theme.causes.some(({ id }) => active.id === `cause:${id}`);
  return (
    <li className={classes['item']}>
      <EditRing itemKey={`themes:${theme.id}`} className={classes['ring']}>
        <section
          ref={setNodeRef}
          className={classes['theme']}
          data-over={(isOver && !isHome && active?.id !== `theme:${theme.id}`) || undefined}
          aria-label={name}
        >
          <ThemeHeader theme={theme} name={name} readOnly={readOnly} onMove={onMove} />
          <ul className={classes['causes']}>
            {theme.causes.map((cause) => (
              <CauseCard key={cause.id} cause={cause} readOnly={readOnly} onMove={onMove} />
            ))}
          </ul>
        </section>
      </EditRing>
    </li>
  );
});

interface ThemeHeaderProps extends ThemeCardProps {
  readonly name: string;
}

function ThemeHeader({ theme, name, readOnly, onMove }: ThemeHeaderProps): ReactNode {
  const [isMenuOpen, setMenuOpen] = useState(false);
  const dragged = useMemo<Dragged>(() => ({ kind: 'theme', id: theme.id, name }), [theme.id, name]);
  const { setNodeRef, setActivatorNodeRef, listeners, attributes } = useDraggable({
    id: dragKey(dragged),
    data: dragged,
    disabled: readOnly,
  });
  const peer = usePeerDragging(dragKey(dragged));
  return (
    <header ref={setNodeRef} className={classes['header']}>
      {!readOnly && (
        <span {...listeners}>
          <DragHandle
            ref={setActivatorNodeRef}
            label={words.dragTheme(name)}
            handleId={theme.id}
            icon={GripHorizontal}
            attributes={attributes}
            onMenu={() => setMenuOpen(true)}
          />
        </span>
      )}
      <SharedText
        className={classes['title']}
        textRef={{ root: 'themes', id: theme.id, field: 'title' }}
        label={words.titleLabel(name)}
        placeholder={words.titlePlaceholder}
        readOnly={readOnly}
      />
      {!readOnly && (
        <ThemeMenu
          dragged={dragged}
          label={words.moveTheme(name)}
          icon={Merge}
          opened={isMenuOpen}
          onOpenedChange={setMenuOpen}
          onMove={onMove}
        />
      )}
      {peer && <MovingBadge user={peer} />}
    </header>
  );
}
