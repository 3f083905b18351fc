import type { StageId } from '@debrief/shared/domain/stage.ts';

/** The list with one item a place earlier (-1) or later (1); the same list at its ends. */
export function moved<Item extends { readonly id: StageId }>(
  items: readonly Item[],
  id: StageId,
  by: -1 | 1,
): readonly Item[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  const to = from + by;
  if (!item || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
