import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { arrangeRows, type ArrangedRows, type HeldRow } from './arrange-rows.ts';
import { useAfterPress } from './use-after-press.ts';

/** The rows as they stand on this screen, and what keeps one of them in its place. */
export interface HeldRows {
  readonly rows: ArrangedRows;
  /** Somebody is in this row: it stays where it is, or behind that one. */
  readonly hold: (id: TimelineEntryId, after?: TimelineEntryId | null) => void;
  /** They left it: it goes where its time says, unless they come back at once, e.g. from its menu. */
  readonly release: (id: TimelineEntryId) => void;
}

interface SortedIds {
  readonly allIds: readonly TimelineEntryId[];
  /** Only these are shown, and the row that somebody is in; undefined: all are. */
  readonly keyIds: readonly TimelineEntryId[] | undefined;
}

/** Keeps the row that somebody is in where it is, whatever its time says, until they leave it. */
export function useHeldRow({ allIds, keyIds }: SortedIds, onReleased: (id: TimelineEntryId) => void): HeldRows {
  const [held, setHeld] = useState<HeldRow | null>(null);
  const sortedIds = useMemo(() => {
    if (keyIds === undefined) return allIds;
    const shown = new Set(keyIds);
    return allIds.filter((id) => shown.has(id) || id === held?.id);
  }, [allIds, keyIds, held]);
  const leaving = useRef<{ readonly id: TimelineEntryId; readonly timeout: number }>(undefined);
  const rows = useMemo(() => arrangeRows(sortedIds, held), [sortedIds, held]);
  const latest = useRef({ sortedIds, onReleased });
  useEffect(() => {
    latest.current = { sortedIds, onReleased };
  });
  const afterPress = useAfterPress();
  useEffect(() => () => window.clearTimeout(leaving.current?.timeout), []);

  const finishLeaving = useCallback((returnedTo?: TimelineEntryId) => {
    const left = leaving.current;
    leaving.current = undefined;
    window.clearTimeout(left?.timeout);
    if (!left || left.id === returnedTo) return;
    setHeld((now) => (now?.id === left.id ? null : now));
    latest.current.onReleased(left.id);
  }, []);
  const hold = useCallback(
    (id: TimelineEntryId, after?: TimelineEntryId | null) =>
      afterPress(() => {
        // By time, not by what is seen: a row that is left goes to its own place, and might have been the one above.
        const place = after === undefined ? neighbourOf(latest.current.sortedIds, id) : after;
        setHeld((now) => (now?.id === id ? now : { id, after: place }));
        finishLeaving(id);
      }),
    [afterPress, finishLeaving],
  );
  const release = useCallback(
    (id: TimelineEntryId) =>
      afterPress(() => {
        finishLeaving(id);
        leaving.current = { id, timeout: window.setTimeout(finishLeaving, 0) };
      }),
    [afterPress, finishLeaving],
  );
  return { rows, hold, release };
}

function neighbourOf(ids: readonly TimelineEntryId[], id: TimelineEntryId): TimelineEntryId | null {
  return ids[ids.indexOf(id) - 1] ?? null;
}
