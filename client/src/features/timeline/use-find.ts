import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '#hooks/use-session.ts';
import type { FoundEvents } from './FindField.tsx';

/** A search in the timeline, and the event that it has led to. */
export interface Find {
  readonly events: FoundEvents;
  /** Stays in the page and is brought to the screen. */
  readonly foundId: TimelineEntryId | undefined;
}

interface Found {
  readonly query: string;
  readonly ids: readonly TimelineEntryId[];
  readonly index: number;
}

const nothing: Found = { query: '', ids: [], index: 0 };

/**
 * Finds events by their words, their source and their time as it was imported.
 *
 * @param shownIds - the rows as they stand on this screen
 */
export function useFind(shownIds: readonly TimelineEntryId[]): Find {
  const { stores } = useSession();
  const [found, setFound] = useState(nothing);
  const latest = useRef(found);
  useEffect(() => {
    latest.current = found;
  });
  const search = useCallback(
    (query: string) => {
      const { byId } = stores.document.getState().timeline;
      const wanted = query.trim().toLowerCase();
      const ids = wanted === '' ? [] : shownIds.filter((id) => says(byId.get(id), wanted));
      setFound({ query, ids, index: 0 });
    },
    [stores.document, shownIds],
  );
  const step = useCallback(
    (by: 1 | -1) =>
      setFound((now) => ({
        ...now,
        index: now.ids.length === 0 ? 0 : (now.index + by + now.ids.length) % now.ids.length,
      })),
    [],
  );
  const leave = useCallback(() => {
    const id = latest.current.ids[latest.current.index];
    const row = id && document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"] textarea`);
    if (row) row.focus();
    setFound(nothing);
  }, []);
  const events = useMemo(
    () => ({
      query: found.query,
      count: found.ids.length,
      place: found.ids.length === 0 ? 0 : found.index + 1,
      search,
      step,
      leave,
    }),
    [found, search, step, leave],
  );
  return { events, foundId: found.ids[found.index] };
}

function says(entry: { readonly text: string; readonly source: string } | undefined, wanted: string): boolean {
  return entry !== undefined && `${entry.text}\n${entry.source}`.toLowerCase().includes(wanted);
}
