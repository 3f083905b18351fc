import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { PlacedRow } from './arrange-rows.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';

/** A removal that takes the focus along, and where it may go. */
export interface FocusAfterRemoval {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly remove: TimelineEdits['remove'];
}

/** Who removes a row goes on in the text of the next one, or at the button that adds one: their own button is gone. */
export function useFocusAfterRemoval(rows: readonly PlacedRow[], edits: TimelineEdits): FocusAfterRemoval {
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const latestRows = useRef(rows);
  useEffect(() => {
    latestRows.current = rows;
  });
  /** null: the row was the last. */
  const next = useRef<TimelineEntryId | null>(undefined);
  const remove = useCallback<TimelineEdits['remove']>(
    (entry) => {
      const index = latestRows.current.findIndex(({ id }) => id === entry.id);
      next.current = latestRows.current[index + 1]?.id ?? null;
      edits.remove(entry);
    },
    [edits],
  );
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    const row = next.current === null ? null : `[data-entry="${CSS.escape(next.current)}"] textarea`;
    next.current = undefined;
    const text = row === null ? null : list.current?.querySelector<HTMLElement>(row);
    (text ?? addButton.current)?.focus();
  }, [rows]);
  return { list, addButton, remove };
}
