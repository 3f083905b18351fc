import type { CauseId, ThemeId } from '@debrief/shared/domain/ids.ts';
import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';

/** What is being dragged: one card, or a theme with all its cards. */
export type Dragged =
  | { readonly kind: 'cause'; readonly id: CauseId; readonly themeId: ThemeId; readonly name: string }
  | { readonly kind: 'theme'; readonly id: ThemeId; readonly name: string };

/** What a card can be dropped on. */
export type DropTarget =
  | { readonly kind: 'theme'; readonly id: ThemeId; readonly name: string }
  /** The free place beside the themes. */
  | { readonly kind: 'own-theme'; readonly name: string };

/** What a drop means for the document. */
export type BoardMove =
  | { readonly kind: 'move'; readonly causeId: CauseId; readonly into: ThemeId }
  | { readonly kind: 'separate'; readonly causeId: CauseId }
  | { readonly kind: 'merge'; readonly from: ThemeId; readonly into: ThemeId };

/**
 * The move that a drop asks for; undefined when it changes nothing: a card on its own theme, a theme on itself or on
 * the free place, the only card of a theme on the free place.
 */
export function moveOf(
  themes: readonly ThemeWithCauses[],
  dragged: Dragged,
  target: DropTarget,
): BoardMove | undefined {
  if (dragged.kind === 'theme') {
    return target.kind === 'theme' && target.id !== dragged.id
      ? { kind: 'merge', from: dragged.id, into: target.id }
      : undefined;
  }
  const home = themes.find(({ causes }) => causes.some(({ id }) => id === dragged.id));
  if (!home) return undefined;
  if (target.kind === 'theme') {
    return target.id === home.id ? undefined : { kind: 'move', causeId: dragged.id, into: target.id };
  }
  return home.causes.length > 1 ? { kind: 'separate', causeId: dragged.id } : undefined;
}

/** The key under which a card or theme is known while it is dragged, also to the others. */
export function dragKey({ kind, id }: Dragged): string {
  return `${kind}:${id}`;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The four arrow keys, as `KeyboardEvent.code` says them. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The place that an arrow key leads to: the nearest in that direction, those straight ahead first. */
export function nextBox<Place extends Box>(from: Box, places: readonly Place[], arrow: Arrow): Place | undefined {
  const start = centreOf(from);
  const ahead = places.flatMap((place) => {
    const { x, y } = centreOf(place);
    const [along, aside] = alongAndAside({ x: x - start.x, y: y - start.y }, arrow);
    // A place that overlaps the card by a hair is where it already is.
    return along > 8 ? [{ place, distance: along + 2 * aside }] : [];
  });
  return ahead.toSorted((a, b) => a.distance - b.distance)[0]?.place;
}

function alongAndAside({ x, y }: { readonly x: number; readonly y: number }, arrow: Arrow): readonly [number, number] {
  switch (arrow) {
    case 'ArrowLeft':
      return [-x, Math.abs(y)];
    case 'ArrowRight':
      return [x, Math.abs(y)];
    case 'ArrowUp':
      return [-y, Math.abs(x)];
    case 'ArrowDown':
      return [y, Math.abs(x)];
    default:
      return arrow satisfies never;
  }
}

function centreOf({ left, top, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: left + width / 2, y: top + height / 2 };
}
