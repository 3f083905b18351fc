import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useKeyPointIds } from '#hooks/use-key-point-ids.ts';
import { useSession } from '#hooks/use-session.ts';
import { useTimelineIds } from '#hooks/use-timeline-ids.ts';
import type { ArrangedRows } from './arrange-rows.ts';
import { phaseBehind } from './phases.ts';
import type { RowHandlers } from './TimelineRow.tsx';
import { useHeldRow } from './use-held-row.ts';
import { usePhases } from './use-phases.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';

/** The rows as they stand on this screen, and what adds one. */
export interface Rows {
  readonly rows: ArrangedRows;
  /** The row that was just added and waits for its time. */
  readonly newId: TimelineEntryId | undefined;
  /** Rows that show their details. */
  readonly openIds: ReadonlySet<TimelineEntryId>;
  /** Adds an event at the end. */
  readonly add: () => void;
  readonly handlers: RowHandlers;
}

/** The timeline in its order, with new rows where they were asked for until they have their time. */
export function useRows(edits: TimelineEdits, keyOnly: boolean): Rows {
  const allIds = useTimelineIds();
  const keyIds = useKeyPointIds(keyOnly);
  const phases = usePhases();
  const { stores } = useSession();
  const addedHere = useRef(new Set<TimelineEntryId>());
  const [newId, setNewId] = useState<TimelineEntryId>();
  const { openIds, toggle } = useOpenRows();
  const entryOf = useCallback(
    (id: TimelineEntryId) => stores.document.getState().timeline.byId.get(id),
    [stores.document],
  );
  const { rows, hold, release } = useHeldRow({ allIds, keyIds: keyOnly ? keyIds : undefined }, (id) => {
    setNewId((now) => (now === id ? undefined : now));
    if (!addedHere.current.delete(id)) return;
    const entry = entryOf(id);
    if (entry?.at === null && entry.text.trim() === '') edits.discard(id);
  });
  const latest = useRef({ rows, phases, keyOnly });
  useEffect(() => {
    latest.current = { rows, phases, keyOnly };
  });
  const addAfter = useCallback(
    (after: TimelineEntryId | null) => {
      const { ids } = latest.current.rows;
      const above = ids.slice(0, after === null ? 0 : ids.indexOf(after) + 1);
      const phase = phaseBehind(
        above.flatMap((aboveId) => entryOf(aboveId) ?? []),
        latest.current.phases,
      );
      // Who adds among the key points adds a key point: else it would be gone as soon as they leave it.
      const id = edits.add({ phase, isKey: latest.current.keyOnly });
      addedHere.current.add(id);
      hold(id, after);
      setNewId(id);
    },
    [edits, entryOf, hold],
  );
  const handlers = useMemo(
    () => ({ onEnter: hold, onLeave: release, onAddAfter: addAfter, onToggle: toggle }),
    [hold, release, addAfter, toggle],
  );
  const add = useCallback(() => addAfter(latest.current.rows.ids.at(-1) ?? null), [addAfter]);
  return { rows, newId, openIds, add, handlers };
}

function useOpenRows(): Pick<Rows, 'openIds'> & { readonly toggle: RowHandlers['onToggle'] } {
  const [openIds, setOpenIds] = useState<ReadonlySet<TimelineEntryId>>(new Set());
  const toggle = useCallback((id: TimelineEntryId) => {
    setOpenIds((now) => new Set(now.has(id) ? [...now].filter((open) => open !== id) : [...now, id]));
  }, []);
  return { openIds, toggle };
}
