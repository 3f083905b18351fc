import type { Clock } from '#clock.ts';
import type { RoomLimits } from './limits.ts';
import type { Seat } from './seat.ts';

const CHECK_MS = 100;

export interface SlowSeatsOptions {
  readonly clock: Clock;
  readonly limits: Pick<RoomLimits, 'highWaterBytes' | 'maxStaleMs'>;
  /** It has drained: send what it has missed since that seq. */
  readonly onDrained: (seat: Seat, seq: number) => void;
  readonly onTooSlow: (seat: Seat) => void;
}

interface Stale {
  readonly since: number;
  /** The newest seq that it was sent. */
  readonly seq: number;
}

/**
 * Seats whose wire is slower than the room. They are not fed an endless queue: they get nothing until they have
 * drained, then what they missed in one piece, and are cut when they do not drain in time.
 */
export class SlowSeats {
  readonly #options: SlowSeatsOptions;
  readonly #stale = new Map<Seat, Stale>();
  #cancelCheck: (() => void) | undefined;

  constructor(options: SlowSeatsOptions) {
    this.#options = options;
  }

  /**
   * True when the seat must not be sent to now.
   *
   * @param seq - the newest seq that it was sent so far
   */
  holdsBack(seat: Seat, seq: number): boolean {
    if (this.#stale.has(seat)) return true;
    if (seat.socket.bufferedBytes() <= this.#options.limits.highWaterBytes) return false;
    this.#stale.set(seat, { since: this.#options.clock.now(), seq });
    this.#checkLater();
    return true;
  }

  forget(seat: Seat): void {
    this.#stale.delete(seat);
  }

  close(): void {
    this.#cancelCheck?.();
    this.#stale.clear();
  }

  #checkLater(): void {
    this.#cancelCheck ??= this.#options.clock.schedule(CHECK_MS, () => {
      this.#cancelCheck = undefined;
      this.#check();
      if (this.#stale.size > 0) this.#checkLater();
    });
  }

  #check(): void {
    const { clock, limits, onDrained, onTooSlow } = this.#options;
    for (const [seat, { since, seq }] of this.#stale) {
      if (seat.socket.bufferedBytes() <= limits.highWaterBytes / 4) {
        this.#stale.delete(seat);
        onDrained(seat, seq);
      } else if (clock.now() - since >= limits.maxStaleMs) {
        this.#stale.delete(seat);
        onTooSlow(seat);
      }
    }
  }
}
