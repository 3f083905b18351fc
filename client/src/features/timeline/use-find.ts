import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useState } from 'react';
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
 * Finds events by their words and their source.
 *
 * @param shownIds - the rows as they stand on this screen
 */
export function useFind(shownIds: readonly TimelineEntryId[]): Find {
  const { stores } = useSession();
  const [{ query, ids, index }, setFound] = useState(nothing);
  const foundId = ids[index];
  const search = (wanted: string): void => {
    const { byId } = stores.document.getState().timeline;
    const words = wanted.trim().toLowerCase();
    setFound({ query: wanted, ids: words === '' ? [] : shownIds.filter((id) => says(byId.get(id), words)), index: 0 });
  };
  const step = (by: 1 | -1): void =>
    setFound((now) => ({
      ...now,
      index: now.ids.length === 0 ? 0 : (now.index + by + now.ids.length) % now.ids.length,
    }));
  const leave = (): void => {
    const row = foundId && document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(foundId)}"] textarea`);
    if (row) row.focus();
    setFound(nothing);
  };
  const place = foundId === undefined ? 0 : index + 1;
  return { events: { query, count: ids.length, place, search, step, leave }, foundId };
}

function says(entry: { readonly text: string; readonly source: string } | undefined, wanted: string): boolean {
  return entry !== undefined && `${entry.text}\n${entry.source}`.toLowerCase().includes(wanted);
}
