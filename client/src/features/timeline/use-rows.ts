import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '#hooks/use-session.ts';
import { useTimelineIds } from '#hooks/use-timeline-ids.ts';
import type { ArrangedRows } from './arrange-rows.ts';
import { phaseBehind } from './phases.ts';
import type { RowHandlers } from './TimelineRow.tsx';
import { useHeldRow } from './use-held-row.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';

/** The rows as they stand on this screen, and what adds one. */
export interface Rows {
  readonly rows: ArrangedRows;
  /** The row that was just added and waits for its time. */
  readonly newId: TimelineEntryId | undefined;
  /** Adds an event at the end. */
  readonly add: () => void;
  readonly handlers: RowHandlers;
}

/** The timeline in its order, with new rows where they were asked for until they have their time. */
export function useRows(edits: TimelineEdits): Rows {
  const ids = useTimelineIds();
  const { stores } = useSession();
  const addedHere = useRef(new Set<TimelineEntryId>());
  const [newId, setNewId] = useState<TimelineEntryId>();
  const entryOf = useCallback(
    (id: TimelineEntryId) => stores.document.getState().timeline.byId.get(id),
    [stores.document],
  );
  const { rows, hold, release } = useHeldRow(ids, (id) => {
    setNewId((now) => (now === id ? undefined : now));
    if (!addedHere.current.delete(id)) return;
    const entry = entryOf(id);
    if (entry?.at === null && entry.text.trim() === '') edits.discard(id);
  });
  const latestRows = useRef(rows);
  useEffect(() => {
    latestRows.current = rows;
  });
  const addAfter = useCallback(
    (after: TimelineEntryId | null) => {
      const { ids: shown } = latestRows.current;
      const above = shown.slice(0, after === null ? 0 : shown.indexOf(after) + 1);
      const id = edits.add(phaseBehind(above.flatMap((aboveId) => entryOf(aboveId) ?? [])));
      addedHere.current.add(id);
      hold(id, after);
      setNewId(id);
    },
    [edits, entryOf, hold],
  );
  const handlers = useMemo(
    () => ({ onEnter: hold, onLeave: release, onAddAfter: addAfter }),
    [hold, release, addAfter],
  );
  const add = useCallback(() => addAfter(latestRows.current.ids.at(-1) ?? null), [addAfter]);
  return { rows, newId, add, handlers };
}
