import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ArrangedRows } from './arrange-rows.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';

/** A removal that takes the focus along, and where it may go. */
export interface FocusAfterRemoval {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly remove: TimelineEdits['remove'];
}

/** Who removes a row goes on in the text of the next one, or at the button that adds one: their own button is gone. */
export function useFocusAfterRemoval(rows: ArrangedRows, edits: TimelineEdits): FocusAfterRemoval {
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const latestRows = useRef(rows);
  useEffect(() => {
    latestRows.current = rows;
  });
  /** null: the row was the last. */
  const next = useRef<TimelineEntryId | null>(undefined);
  const remove = useCallback<TimelineEdits['remove']>(
    (id) => {
      const { ids } = latestRows.current;
      next.current = ids[ids.indexOf(id) + 1] ?? null;
      edits.remove(id);
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
