import type * as Y from 'yjs';
import type { PostmortemDocument, Root } from './shape.ts';

/**
 * Tells which rows of a collection others have removed, once per transaction; one's own removals and undo are not told.
 *
 * @returns stops telling
 */
export function observeRemovals(
  document: PostmortemDocument,
  root: Root,
  onRemoved: (ids: readonly string[]) => void,
): () => void {
  const rows = document[root];
  const observer = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    if (transaction.local) return;
    const ids = [...event.changes.keys].flatMap(([id, { action }]) => (action === 'delete' ? [id] : []));
    if (ids.length > 0) onRemoved(ids);
  };
  rows.observe(observer);
  return () => rows.unobserve(observer);
}
