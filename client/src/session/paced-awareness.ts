import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

/** The server takes ten changes of presence a second; a caret makes more while somebody types. */
const PACE_MS = 100;

/**
 * Awareness that tells the others at most ten times a second: the first change at once, what follows together.
 * Editors write to it as to any other.
 */
export class PacedAwareness extends Awareness {
  readonly #waiting = new Map<string, unknown>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastSentAt = 0;

  constructor(doc: Y.Doc) {
    super(doc);
  }

  override setLocalStateField(field: string, value: unknown): void {
    const current = this.#waiting.has(field) ? this.#waiting.get(field) : this.getLocalState()?.[field];
    if (JSON.stringify(current ?? null) === JSON.stringify(value ?? null)) return;
    this.#waiting.set(field, value);
    this.#timer ??= setTimeout(() => this.#send(), Math.max(0, this.#lastSentAt + PACE_MS - Date.now()));
  }

  override destroy(): void {
    clearTimeout(this.#timer);
    super.destroy();
  }

  #send(): void {
    this.#timer = undefined;
    this.#lastSentAt = Date.now();
    const fields = Object.fromEntries(this.#waiting);
    this.#waiting.clear();
    const state = this.getLocalState();
    if (state !== null) this.setLocalState({ ...state, ...fields });
  }
}
