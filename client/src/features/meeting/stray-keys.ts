/** Who types without looking needs this long without a key to notice that the field is gone, milliseconds. */
const QUIET_MS = 3_000;

/**
 * Tells which keys were meant for a text field that has just gone away: those that follow each other without a
 * longer pause. They must not act as shortcuts.
 */
export class StrayKeys {
  #lastAt: number | undefined;

  /** The field that had the focus is gone, and the person did not do it. */
  lost(now: number): void {
    this.#lastAt = now;
  }

  /** The person has pointed at something or put the focus somewhere: they have seen it. */
  noticed(): void {
    this.#lastAt = undefined;
  }

  /** Whether a key that is pressed now was meant for the field; each such key is waited for anew. */
  isStray(now: number): boolean {
    if (this.#lastAt === undefined || now - this.#lastAt >= QUIET_MS) {
      this.#lastAt = undefined;
      return false;
    }
    this.#lastAt = now;
    return true;
  }
}
