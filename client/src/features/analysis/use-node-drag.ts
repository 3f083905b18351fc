import { asId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import type { WhyLayout } from '@debrief/shared/layout/why-layout.ts';
import { useReactFlow, type Node, type NodeChange } from '@xyflow/react';
import { useState } from 'react';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import type { Place2d } from './use-animated-places.ts';
import { useWhyBoard } from './why-board.ts';
import { dropPlace, type DropPlace } from './why-moves.ts';

/** A node being dragged, and the handlers that React Flow calls. */
export interface NodeDrag {
  readonly dragged: { readonly id: string; readonly place: Place2d } | undefined;
  /** What letting go now would do. */
  readonly drop: DropPlace | undefined;
  readonly onNodesChange: (changes: NodeChange[]) => void;
  readonly onNodeDrag: (event: MouseEvent | TouchEvent, node: Node) => void;
  readonly onNodeDragStop: (event: MouseEvent | TouchEvent, node: Node) => void;
}

/** Dragging a node onto another, or between two. The others see it under way. */
export function useNodeDrag(layout: WhyLayout, putAt: (id: string, place: Place2d) => void): NodeDrag {
  const { treeNow, edits } = useWhyBoard();
  const { screenToFlowPosition } = useReactFlow();
  const setPresence = useSetPresence();
  const [dragged, setDragged] = useState<NodeDrag['dragged']>();
  const [drop, setDrop] = useState<DropPlace>();
  const dropAt = (event: MouseEvent | TouchEvent, id: WhyNodeId): DropPlace | undefined =>
    dropPlace(treeNow(), layout.nodes, { id, ...screenToFlowPosition(pointerOf(event)) });
  return {
    dragged,
    drop,
    onNodesChange(changes) {
      for (const change of changes) {
        if (change.type !== 'position' || !change.dragging || !change.position) continue;
        setDragged({ id: change.id, place: change.position });
      }
    },
    onNodeDrag(event, { id, position: { x, y } }) {
      setDrop(dropAt(event, asId<WhyNodeId>(id)));
      setPresence({ drag: { id: `why:${id}`, x: Math.round(x), y: Math.round(y) } });
    },
    onNodeDragStop(event, { id, position }) {
      const nodeId = asId<WhyNodeId>(id);
      const place = dropAt(event, nodeId);
      setDragged(undefined);
      setDrop(undefined);
      setPresence({ drag: null });
      putAt(id, position);
      if (place) edits.move(nodeId, place.kind === 'below' ? { parentId: place.parentId } : place.place);
    },
  };
}

function pointerOf(event: MouseEvent | TouchEvent): Place2d {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}
