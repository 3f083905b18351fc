import {
  closestCenter,
  KeyboardCode,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type Active,
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  type Over,
  type SensorDescriptor,
  type SensorOptions,
} from '@dnd-kit/core';
import { nextBox, type Arrow, type Dragged, type DropTarget } from './board-drag.ts';
import { words } from './words.ts';

/** Mouse, touch (after a moment, so that the page still scrolls) and keyboard. */
export function useBoardSensors(): SensorDescriptor<SensorOptions>[] {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextTheme }),
  );
}

/** The theme under the pointer; by keyboard the one in whose middle the card stands. */
export const underPointer: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : closestCenter(args);

/** An arrow key brings the card to the middle of the next theme in that direction. */
const toNextTheme: KeyboardCoordinateGetter = (event, { context }) => {
  const { collisionRect, droppableRects, droppableContainers, over } = context;
  if (!isArrow(event.code) || !collisionRect) return undefined;
  event.preventDefault();
  const places = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => (id === over?.id ? [] : (droppableRects.get(id) ?? [])));
  const next = nextBox(collisionRect, places, event.code);
  return (
    next && {
      x: next.left + (next.width - collisionRect.width) / 2,
      y: next.top + (next.height - collisionRect.height) / 2,
    }
  );
};

function isArrow(code: string): code is Arrow {
  const arrows: readonly string[] = [KeyboardCode.Left, KeyboardCode.Right, KeyboardCode.Up, KeyboardCode.Down];
  return arrows.includes(code);
}

/** What was picked up; undefined for something that is not of the board. */
export function draggedOf(data: Readonly<Record<string, unknown>> | undefined): Dragged | undefined {
  return data?.['kind'] === 'cause' || data?.['kind'] === 'theme' ? (data as unknown as Dragged) : undefined;
}

/** What it was dropped on. */
export function targetOf(data: Readonly<Record<string, unknown>> | undefined): DropTarget | undefined {
  return data?.['kind'] === 'theme' || data?.['kind'] === 'own-theme' ? (data as unknown as DropTarget) : undefined;
}

function nameOf(item: Active | Over | null): string {
  const name: unknown = item?.data.current?.['name'];
  return typeof name === 'string' ? name : words.unnamed;
}

/** What people who listen hear during a drag. */
export const announcements: Announcements = {
  onDragStart: ({ active }) => words.pickedUp(nameOf(active)),
  onDragOver: ({ active, over }) =>
    over ? words.over(nameOf(active), nameOf(over)) : words.overNothing(nameOf(active)),
  onDragEnd: ({ active, over }) =>
    over ? words.dropped(nameOf(active), nameOf(over)) : words.droppedNowhere(nameOf(active)),
  onDragCancel: ({ active }) => words.cancelled(nameOf(active)),
};
