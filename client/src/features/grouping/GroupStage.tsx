import { DndContext, DragOverlay, useDroppable, type DragEndEvent, type DragStartEvent } from '@dnd-kit/core';
import { Layers } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { useThemes } from '#hooks/use-themes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StageHeading } from '#ui/StageHeading.tsx';
import { dragKey, type Dragged, type DropTarget } from './board-drag.ts';
import { announcements, draggedOf, targetOf, underPointer, useBoardSensors } from './board-sensors.ts';
import { FloatingCard } from './CauseCard.tsx';
import classes from './GroupStage.module.css';
import { ThemeCard } from './ThemeCard.tsx';
import { useBoardMoves } from './use-board-moves.ts';
import { words } from './words.ts';

/** The page scrolls only near its edges: a phone is mostly edge. */
const autoScroll = { threshold: { x: 0.05, y: 0.12 } };

/** Grouping: causes that belong together become themes. */
export function GroupStage(): ReactNode {
  const question = useStageQuestion('group');
  const themes = useThemes();
  const editing = useCanEdit();
  return (
    <div>
      <StageHeading question={question}>{editing.allowed ? words.rules : editing.reason}</StageHeading>
      {themes.length === 0 ? (
        <EmptyState icon={<Layers size={20} aria-hidden />} title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : (
        <Board readOnly={!editing.allowed} />
      )}
    </div>
  );
}

function Board({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const themes = useThemes();
  const sensors = useBoardSensors();
  const onMove = useBoardMoves();
  const setPresence = useSetPresence();
  const [dragged, setDragged] = useState<Dragged>();
  // The handles take it.
  useShortcut({ keys: 'm', does: words.moveShortcut });
  const pickUp = ({ active }: DragStartEvent): void => {
    const picked = draggedOf(active.data.current);
    setDragged(picked);
    if (picked) setPresence({ drag: { id: dragKey(picked), x: null, y: null } });
  };
  const putDown = (): void => {
    setDragged(undefined);
    setPresence({ drag: null });
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    putDown();
    const [picked, target] = [draggedOf(active.data.current), targetOf(over?.data.current)];
    if (picked && target) onMove(picked, target);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      autoScroll={autoScroll}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.dragHelp } }}
      onDragStart={pickUp}
      onDragEnd={drop}
      onDragCancel={putDown}
    >
      <ul className={classes['board']} aria-label={words.board}>
        {themes.map((theme) => (
          <ThemeCard key={theme.id} theme={theme} readOnly={readOnly} onMove={onMove} />
        ))}
        {dragged?.kind === 'cause' && <FreePlace />}
      </ul>
      <DragOverlay dropAnimation={null}>{dragged && <FloatingCard dragged={dragged} />}</DragOverlay>
    </DndContext>
  );
}

const ownTheme: DropTarget = { kind: 'own-theme', name: words.ownTheme };

/** Where a card becomes a theme of its own; there only while one is dragged. */
function FreePlace(): ReactNode {
  const { setNodeRef, isOver } = useDroppable({ id: 'own-theme', data: ownTheme });
  return (
    <li ref={setNodeRef} className={classes['free']} data-over={isOver || undefined}>
      {words.dropOut}
    </li>
  );
}
