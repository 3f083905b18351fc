/** Something in a list, with the name that it is called by. */
export interface SortableItem {
  readonly id: string;
  readonly name: string;
}

/**
 * Where an item goes that is dropped on another one: it takes that one's place.
 *
 * @returns undefined when it stays where it is
 */
export function moved(
  items: readonly SortableItem[],
  id: string,
  overId: string,
): { readonly afterId: string | null } | undefined {
  const from = items.findIndex((item) => item.id === id);
  const to = items.findIndex((item) => item.id === overId);
  if (from < 0 || to < 0 || from === to) return undefined;
  return { afterId: (from < to ? items[to] : items[to - 1])?.id ?? null };
}

/** The list with that item behind another one; null: at the top. */
export function withMoved<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  afterId: string | null,
): readonly Item[] {
  const item = items.find((each) => each.id === id);
  const others = items.filter((each) => each.id !== id);
  if (!item || id === afterId) return items;
  const index = others.findIndex((each) => each.id === afterId);
  return others.toSpliced(index + 1, 0, item);
}
