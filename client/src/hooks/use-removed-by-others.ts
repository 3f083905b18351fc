import { observeRemovals } from '@debrief/shared/document/removals.ts';
import { useEffect, useRef } from 'react';
import type { CollectionSource } from './collection-source.ts';
import { useSession } from './use-session.ts';
import { useUndoToast } from './use-undo-toast.ts';

/** A collection of the document, and what is said of rows that somebody removed from it. */
export interface RemovalNotice<Row extends { readonly id: string }> {
  readonly source: CollectionSource<Row>;
  /** An empty row is nobody's loss. */
  readonly isWorthSaying: (row: Row) => boolean;
  /** Says that somebody removed these. Not who: a removal does not carry its author's name. */
  readonly text: (rows: readonly Row[]) => string;
  /** Brings back all rows of the removal. */
  readonly restore: (rows: readonly Row[]) => void;
}

/** Says when somebody else has removed rows, for as long as they can be brought back. */
export function useRemovedByOthers<Row extends { readonly id: string }>(notice: RemovalNotice<Row>): void {
  const { document, stores } = useSession();
  const offerUndo = useUndoToast();
  const latest = useRef(notice);
  useEffect(() => {
    latest.current = notice;
  });
  const { root } = notice.source;
  useEffect(
    () =>
      observeRemovals(document, root, (ids) => {
        const { source, isWorthSaying, text, restore } = latest.current;
        // The store follows by a deep observer, which Yjs calls after this one: it still knows the removed rows.
        const { byId } = source.select(stores.document.getState());
        const rows = ids.flatMap((id) => byId.get(id) ?? []);
        const worthSaying = rows.filter(isWorthSaying);
        if (worthSaying.length === 0) return;
        offerUndo({
          text: text(worthSaying),
          tone: 'notice',
          removed: { select: source.select, ids: worthSaying.map(({ id }) => id) },
          bringBack: () => restore(rows),
        });
      }),
    [document, stores, root, offerUndo],
  );
}
