import type { WhyBranch } from '@debrief/shared/domain/why-tree.ts';
import { layoutWhyTree, WHY_ROOT } from '@debrief/shared/layout/why-layout.ts';
import { useComputedColorScheme } from '@mantine/core';
import { Background, Controls, ReactFlow, ReactFlowProvider, useStore, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useId, useMemo, useRef, type CSSProperties, type MouseEvent, type ReactNode } from 'react';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { AnswerNode, ThemeNode } from './AnswerNode.tsx';
import { PeersOnCanvas } from './PeersOnCanvas.tsx';
import { useAnimatedPlaces } from './use-animated-places.ts';
import { CanvasContext, targetOf, useCanvas } from './use-canvas.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCanvasPresence } from './use-canvas-presence.ts';
import { useViewportCare } from './use-viewport-care.ts';
import { useNodeDrag } from './use-node-drag.ts';
import { useWhyBoard } from './why-board.ts';
import { flowEdges, flowNodes } from './why-flow.ts';
import classes from './WhyCanvas.module.css';
import { words } from './words.ts';

const nodeTypes = { theme: ThemeNode, answer: AnswerNode };
const fitViewOptions = { padding: 0.14, maxZoom: 1, minZoom: 0.35 };

/** The tree as a canvas: to see it whole, and to move answers about. */
export function WhyCanvas({ tree }: { readonly tree: readonly WhyBranch[] }): ReactNode {
  return (
    <ReactFlowProvider>
      <CanvasOf tree={tree} />
    </ReactFlowProvider>
  );
}

function CanvasOf({ tree }: { readonly tree: readonly WhyBranch[] }): ReactNode {
  const board = useWhyBoard();
  const { themeLabel, readOnly } = board;
  const container = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const canvas = useCanvas(board, container);
  const layout = useMemo(() => layoutWhyTree({ label: themeLabel, branches: tree }), [themeLabel, tree]);
  const [places, putAt] = useAnimatedPlaces(layout);
  const { dragged, drop, ...dragHandlers } = useNodeDrag(layout, putAt);
  const edges = useMemo(() => flowEdges(layout), [layout]);
  const tabStop = layout.nodes.some(({ id }) => id === canvas.selected) ? canvas.selected : WHY_ROOT;
  const isFixed = (id: string): boolean => readOnly || id === canvas.editing;
  const nodes = flowNodes({ layout, tree, themeLabel, places, dragged, tabStop, isFixed });
  const view = useMemo(() => ({ ...canvas, drop }), [canvas, drop]);
  const pointer = useCanvasPresence(canvas.selected);
  const handleKeyDown = useCanvasKeys(canvas);
  const colorMode = useComputedColorScheme('light');
  // Tools and pointers keep their size however small the tree is shown.
  const zoom = useStore(({ transform }) => transform[2]);
  const { onMoveStart, onMove, ...buttonCare } = useViewportCare(layout, canvas.selected);
  // A click on a tool or into the text of a node is not meant for the node.
  const handleNodeClick = ({ target }: MouseEvent, { id }: Node): void => {
    if (target instanceof Element && target.closest('.nodrag') === null) canvas.focus(targetOf(id));
  };
  return (
    <CanvasContext value={view}>
      <div ref={container} className={classes['canvas']} style={{ '--unzoom': 1 / zoom } as CSSProperties}>
        <VisuallyHidden id={helpId}>{words.canvasHelp}</VisuallyHidden>
        <ReactFlow
          aria-label={words.canvas(themeLabel)}
          aria-describedby={helpId}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          colorMode={colorMode}
          fitView
          fitViewOptions={fitViewOptions}
          minZoom={0.2}
          maxZoom={1.6}
          nodesConnectable={false}
          elementsSelectable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          nodeDragThreshold={5}
          deleteKeyCode={null}
          selectionKeyCode={null}
          panActivationKeyCode={null}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          onMoveStart={onMoveStart}
          onMove={onMove}
          onKeyDown={handleKeyDown}
          onNodeClick={handleNodeClick}
          onNodeDoubleClick={(_, { id }) => !readOnly && canvas.edit(targetOf(id))}
          {...pointer}
          {...dragHandlers}
        >
          <Background gap={22} size={1.5} />
          <Controls showInteractive={false} fitViewOptions={fitViewOptions} {...buttonCare} />
          <PeersOnCanvas />
        </ReactFlow>
      </div>
    </CanvasContext>
  );
}
