import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, type PointerEvent } from 'react';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import { useWhyBoard } from './why-board.ts';
import type { WalkTarget } from './why-moves.ts';

/** Handlers by which the others see where my pointer is. */
export interface CanvasPresence {
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** Tells the others which tree I look at, which answer I have selected and where my pointer is. */
export function useCanvasPresence(selected: WalkTarget): CanvasPresence {
  const { themeId } = useWhyBoard();
  const { screenToFlowPosition } = useReactFlow();
  const setPresence = useSetPresence();
  useEffect(() => setPresence({ selection: [themeId, selected] }), [setPresence, themeId, selected]);
  useEffect(() => () => setPresence({ selection: [], cursor: null }), [setPresence]);
  const onPointerLeave = useCallback(() => setPresence({ cursor: null }), [setPresence]);
  return useMemo(
    () => ({
      onPointerMove({ pointerType, clientX, clientY }) {
        // A finger points at nothing while it scrolls.
        if (pointerType === 'touch') return;
        const { x, y } = screenToFlowPosition({ x: clientX, y: clientY });
        setPresence({ cursor: { x: Math.round(x), y: Math.round(y) } });
      },
      onPointerLeave,
    }),
    [onPointerLeave, screenToFlowPosition, setPresence],
  );
}
