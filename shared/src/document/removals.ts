import type * as Y from 'yjs';
import type { Section } from '#domain/content.ts';
import { isLeftOut, readSection } from './sections.ts';
import type { PostmortemDocument, Root } from './shape.ts';
import { findRow } from './typed-map.ts';

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

/**
 * Tells which sections others have left out, once per transaction; what one does oneself is not told.
 *
 * @returns stops telling
 */
export function observeLeavingOut(
  document: PostmortemDocument,
  onLeftOut: (sections: readonly Section[]) => void,
): () => void {
  const rows = document.sections;
  const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    if (transaction.local) return;
    const ids = events.flatMap(({ path, keys }) => (path.length === 1 && keys.has('leftOut') ? [String(path[0])] : []));
    const leftOut = ids.flatMap((id) => {
      const row = findRow(rows, id);
      return row && isLeftOut(id, row) ? [readSection(id, row)] : [];
    });
    if (leftOut.length > 0) onLeftOut(leftOut);
  };
  rows.observeDeep(observer);
  return () => rows.unobserveDeep(observer);
}
