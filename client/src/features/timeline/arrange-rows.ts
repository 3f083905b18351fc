import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';

/** The row that somebody is in: it stays behind this one, whatever its time is now, until they leave it. */
export interface HeldRow {
  readonly id: TimelineEntryId;
  /** null: it is the first. */
  readonly after: TimelineEntryId | null;
}

/** A row in the list, with what stands above it. */
export interface PlacedRow {
  readonly id: TimelineEntryId;
  /** The row above, whose day and time this one continues. */
  readonly previousId: TimelineEntryId | null;
  /** The row above that one, which is continued while a held row above has no time yet; null everywhere else. */
  readonly beforeHeldId: TimelineEntryId | null;
}

/**
 * The rows by time, but for the held one: nothing moves under a caret.
 * A held row that a peer has removed, or whose neighbour is gone, changes nothing.
 */
export function arrangeRows(sortedIds: readonly TimelineEntryId[], held: HeldRow | null): readonly PlacedRow[] {
  const ids = withHeld(sortedIds, held);
  return ids.map((id, index) => {
    const previousId = ids[index - 1] ?? null;
    const isBehindHeld = held !== null && previousId === held.id;
    return { id, previousId, beforeHeldId: isBehindHeld ? (ids[index - 2] ?? null) : null };
  });
}

function withHeld(sortedIds: readonly TimelineEntryId[], held: HeldRow | null): readonly TimelineEntryId[] {
  if (held === null || !sortedIds.includes(held.id)) return sortedIds;
  const others = sortedIds.filter((id) => id !== held.id);
  if (held.after === null) return [held.id, ...others];
  const place = others.indexOf(held.after);
  return place < 0 ? sortedIds : others.toSpliced(place + 1, 0, held.id);
}
