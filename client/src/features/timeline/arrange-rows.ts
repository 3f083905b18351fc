import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';

/** The row that somebody is in: it stays behind this one, whatever its time is now, until they leave it. */
export interface HeldRow {
  readonly id: TimelineEntryId;
  /** null: it is the first. */
  readonly after: TimelineEntryId | null;
}

/** The rows in the order in which they stand on this screen. */
export interface ArrangedRows {
  readonly ids: readonly TimelineEntryId[];
  readonly held: HeldRow | null;
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
export function arrangeRows(sortedIds: readonly TimelineEntryId[], held: HeldRow | null): ArrangedRows {
  return { ids: withHeld(sortedIds, held), held };
}

/** The row at that place, from 0; undefined behind the last. Made when it is asked for: few of thousands are on the screen. */
export function placedRow({ ids, held }: ArrangedRows, place: number): PlacedRow | undefined {
  const id = ids[place];
  if (id === undefined) return undefined;
  const previousId = ids[place - 1] ?? null;
  const isBehindHeld = held !== null && previousId === held.id;
  return { id, previousId, beforeHeldId: isBehindHeld ? (ids[place - 2] ?? null) : null };
}

/** The same array when the held row stands where its time says. */
function withHeld(sortedIds: readonly TimelineEntryId[], held: HeldRow | null): readonly TimelineEntryId[] {
  if (held === null) return sortedIds;
  const sorted = sortedIds.indexOf(held.id);
  if (sorted < 0 || (sortedIds[sorted - 1] ?? null) === held.after) return sortedIds;
  const others = sortedIds.toSpliced(sorted, 1);
  if (held.after === null) return [held.id, ...others];
  const place = others.indexOf(held.after);
  return place < 0 ? sortedIds : others.toSpliced(place + 1, 0, held.id);
}
