import type { Clock } from '#clock.ts';

/**
 * Begins a commit at the end of the event loop's turn, so that the frames that arrived together share its fsync; and
 * no sooner after the last one than the spacing: a commit costs the same with one update as with many.
 */
export function spacedCommits(clock: Clock, spacingMs: number): (commit: () => void) => void {
  let begunAt = Number.NEGATIVE_INFINITY;
  return (commit) => {
    clock.schedule(Math.max(0, begunAt + spacingMs - clock.now()), () => {
      begunAt = clock.now();
      commit();
    });
  };
}
