import { instantOf } from './time-zone.ts';
import type { WrittenClock } from './written-clock.ts';
import { addDays } from './written-date.ts';

const HOUR_MS = 3_600_000;
/** A time that lies further back than this is the next day's: chats and timelines go forward. */
const MIDNIGHT_BACK_MS = 6 * HOUR_MS;

/** Wall-clock times from top to bottom of a text, each understood by those above it. */
export class WallRun {
  #day: string | null = null;
  /** Milliseconds since the epoch. */
  #last = -Infinity;

  /** The day of the last time, `YYYY-MM-DD`; null before there was one. */
  get day(): string | null {
    return this.#day;
  }

  /** The next times are of that day: the text says so. */
  turnTo(date: string): void {
    this.#day = date;
    this.#last = -Infinity;
  }

  /**
   * The instant of a time that names no day itself, in milliseconds since the epoch: on the day of the time above, or
   * past midnight on the next one. Null before any {@link turnTo}.
   */
  next(clock: WrittenClock, timeZone: string): { readonly at: number; readonly isBeforeLast: boolean } | null {
    if (this.#day === null) return null;
    let at = instantOf({ date: this.#day, clock, timeZone }, this.#last);
    if (this.#last - at >= MIDNIGHT_BACK_MS) {
      this.#day = addDays(this.#day, 1);
      at = instantOf({ date: this.#day, clock, timeZone });
    }
    const isBeforeLast = at < this.#last;
    this.#last = at;
    return { at, isBeforeLast };
  }
}
