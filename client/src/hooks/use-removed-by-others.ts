import { observeRemovals } from '@debrief/shared/document/removals.ts';
import type { Root } from '@debrief/shared/document/shape.ts';
import { useEffect, useRef } from 'react';
import type { Collection } from '#stores/collection.ts';
import type { DocumentState } from '#stores/document-store.ts';
import type { Peer } from '#stores/presence-store.ts';
import { useSession } from './use-session.ts';

/** A collection of the document, by its root and in the store. */
export interface CollectionSource<Row extends { readonly id: string }> {
  readonly root: Root;
  readonly select: (state: DocumentState) => Collection<Row>;
}

/** Rows as they were before somebody else removed them. */
export interface Removal<Row> {
  readonly rows: readonly Row[];
  /** The only person who was at one of them; undefined when that is not clear. */
  readonly by: string | undefined;
}

/** Calls back when others have removed rows, with what it takes to bring them back. */
export function useRemovedByOthers<Row extends { readonly id: string }>(
  source: CollectionSource<Row>,
  onRemoved: (removal: Removal<Row>) => void,
): void {
  const { document, stores } = useSession();
  const latest = useRef({ source, onRemoved });
  useEffect(() => {
    latest.current = { source, onRemoved };
  });
  const { root } = source;
  useEffect(
    () =>
      observeRemovals(document, root, (ids) => {
        // The store follows by a deep observer, which Yjs calls after this one: it still knows the removed rows.
        const { byId } = latest.current.source.select(stores.document.getState());
        const rows = ids.flatMap((id) => byId.get(id) ?? []);
        const { peers } = stores.presence.getState();
        const editors = peers.filter((peer) => ids.some((id) => isAt(peer, root, id)));
        const names = [...new Set(editors.map(({ user }) => user.name))];
        if (rows.length > 0) latest.current.onRemoved({ rows, by: names.length === 1 ? names[0] : undefined });
      }),
    [document, stores, root],
  );
}

function isAt({ editing, selection }: Peer, root: Root, id: string): boolean {
  const key = `${root}:${id}`;
  return editing === key || editing?.startsWith(`${key}:`) === true || selection.includes(id);
}
