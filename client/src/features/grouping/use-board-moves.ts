import { mergeThemes, moveCause, separateCause } from '@debrief/shared/document/causes.ts';
import { asId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';
import { useCallback } from 'react';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { useSession } from '#hooks/use-session.ts';
import { moveOf, type BoardMove, type Dragged, type DropTarget } from './board-drag.ts';

/** Carries out what a drop or a menu asks for, as one entry of undo. @returns whether anything changed */
export type MoveOnBoard = (dragged: Dragged, target: DropTarget) => boolean;

/** Moves cards and merges themes; the same function as long as the session lives. */
export function useBoardMoves(): MoveOnBoard {
  const document = useDocument();
  const gesture = useGesture();
  const { stores } = useSession();
  return useCallback(
    (dragged, target) => {
      const themes: readonly ThemeWithCauses[] = stores.document.getState().board;
      const move = moveOf(themes, dragged, target);
      if (!move) return false;
      gesture(() => carryOut(document, move));
      return true;
    },
    [document, gesture, stores],
  );
}

function carryOut(document: PostmortemDocument, move: BoardMove): void {
  switch (move.kind) {
    case 'move':
      moveCause(document, move.causeId, move.into);
      break;
    case 'separate':
      separateCause(document, move.causeId, asId<ThemeId>(crypto.randomUUID()));
      break;
    case 'merge':
      mergeThemes(document, move.from, move.into);
      break;
    default:
      move satisfies never;
  }
}
