import {
  closestCenter,
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './SortableList.module.css';
import { moved, type SortableItem } from './sortable.ts';

interface SortableListProps {
  readonly items: readonly SortableItem[];
  /** Names the list. */
  readonly label: string;
  /** Empty when the order may be changed; else why not: the handles are not shown then. */
  readonly fixedBecause?: string;
  /** Moves an item behind another one; null: to the top. */
  readonly onMove: (id: string, afterId: string | null) => void;
  /** One item, with the handle by which it is moved. */
  readonly children: (id: string, handle: ReactNode) => ReactNode;
  readonly className?: string | undefined;
}

/** The page scrolls only near its edges. */
const autoScroll = { threshold: { x: 0, y: 0.12 } };
const silent: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/**
 * A list whose order people change: with the mouse or a finger by the handle, with the keyboard by the arrow keys on
 * it. Whoever uses it says aloud where an item has gone.
 */
export function SortableList(props: SortableListProps): ReactNode {
  const { items, label, fixedBecause = '', onMove, children, className } = props;
  const [draggedId, setDraggedId] = useState<string>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const drop = ({ active, over }: DragEndEvent): void => {
    setDraggedId(undefined);
    const place = over && moved(items, String(active.id), String(over.id));
    if (place) onMove(String(active.id), place.afterId);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      autoScroll={autoScroll}
      accessibility={{ announcements: silent }}
      onDragStart={({ active }) => setDraggedId(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDraggedId(undefined)}
    >
      <ul className={[classes['list'], className].filter(Boolean).join(' ')} aria-label={label}>
        {items.map((item) => (
          <SortableRow
            key={item.id}
            item={item}
            items={items}
            draggedId={draggedId}
            fixed={fixedBecause !== ''}
            onMove={onMove}
          >
            {children}
          </SortableRow>
        ))}
      </ul>
      <DragOverlay dropAnimation={null}>
        {draggedId !== undefined && (
          <span className={classes['floating']}>{items.find(({ id }) => id === draggedId)?.name}</span>
        )}
      </DragOverlay>
    </DndContext>
  );
}

interface SortableRowProps extends Pick<SortableListProps, 'items' | 'onMove' | 'children'> {
  readonly item: SortableItem;
  readonly draggedId: string | undefined;
  readonly fixed: boolean;
}

function SortableRow({ item, items, draggedId, fixed, onMove, children }: SortableRowProps): ReactNode {
  const { setNodeRef, isOver } = useDroppable({ id: item.id });
  const indexOf = (id: string | undefined): number => items.findIndex((each) => each.id === id);
  const isTarget = isOver && draggedId !== item.id;
  const edge = indexOf(draggedId) < indexOf(item.id) ? 'below' : 'above';
  return (
    <li
      ref={setNodeRef}
      className={classes['row']}
      data-dragged={draggedId === item.id || undefined}
      data-drop={isTarget ? edge : undefined}
    >
      {children(item.id, fixed ? null : <Handle item={item} items={items} onMove={onMove} />)}
    </li>
  );
}

function Handle({ item, items, onMove }: Pick<SortableRowProps, 'item' | 'items' | 'onMove'>): ReactNode {
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id: item.id });
  const moveByKey = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const neighbour = items[items.findIndex(({ id }) => id === item.id) + (event.key === 'ArrowUp' ? -1 : 1)];
    const place = neighbour && moved(items, item.id, neighbour.id);
    if (!place) return;
    onMove(item.id, place.afterId);
    // Moving an element in the page takes the focus from it.
    const handle = event.currentTarget;
    requestAnimationFrame(() => handle.focus());
  };
  return (
    <button
      ref={(node) => {
        setNodeRef(node);
        setActivatorNodeRef(node);
      }}
      type="button"
      className={classes['handle']}
      aria-label={`Move ${item.name}`}
      title="Drag, or press the arrow keys, to move"
      onKeyDown={moveByKey}
      onMouseDown={listeners?.['onMouseDown'] as never}
      onTouchStart={listeners?.['onTouchStart'] as never}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  );
}
