import { dotsPlaced, type DotsByTheme } from '@debrief/shared/domain/vote.ts';
import type { ThemeId } from '@debrief/shared/domain/ids.ts';

/**
 * Dots that were clicked and that the server has not shown yet. The server's word is the truth; this is what the
 * eye sees between the click and the answer.
 */
export type VoteOverlay = ReadonlyMap<ThemeId, PendingDots>;

interface PendingDots {
  /** Dots on the theme when everything that is on its way has arrived. */
  readonly target: number;
  /** Commands without an answer yet. */
  readonly underWay: number;
}

export const NO_OVERLAY: VoteOverlay = new Map();

/** Somebody clicked + or −; the command is on its way. */
export function withClick(
  overlay: VoteOverlay,
  mine: DotsByTheme,
  click: { readonly themeId: ThemeId; readonly by: 1 | -1 },
): VoteOverlay {
  const pending = overlay.get(click.themeId);
  const target = (pending?.target ?? mine[click.themeId] ?? 0) + click.by;
  return new Map(overlay).set(click.themeId, { target, underWay: (pending?.underWay ?? 0) + 1 });
}

/** The server answered. A refusal rolls the theme back to what the server says; an acceptance waits for its event. */
export function withAnswer(overlay: VoteOverlay, themeId: ThemeId, accepted: boolean): VoteOverlay {
  const pending = overlay.get(themeId);
  if (!pending) return overlay;
  const next = new Map(overlay);
  if (accepted) next.set(themeId, { ...pending, underWay: pending.underWay - 1 });
  else next.delete(themeId);
  return next;
}

/** The server said what is mine: whatever has been answered by now is in it. */
export function withEvent(overlay: VoteOverlay, mine: DotsByTheme): VoteOverlay {
  const rest = [...overlay].filter(
    ([themeId, { target, underWay }]) => underWay > 0 && (mine[themeId] ?? 0) !== target,
  );
  return rest.length === overlay.size ? overlay : new Map(rest);
}

/** The dots to show: the server's, and over them those that are on their way. */
export function shownDots(mine: DotsByTheme, overlay: VoteOverlay): DotsByTheme {
  return { ...mine, ...Object.fromEntries([...overlay].map(([themeId, { target }]) => [themeId, target])) };
}

/** Dots left of the budget; never negative while answers are awaited. */
export function dotsLeft(shown: DotsByTheme, votesPerPerson: number): number {
  return Math.max(0, votesPerPerson - dotsPlaced(shown));
}
