import type { Clock } from '#clock.ts';
import { mergeUpdates } from './decoded-update.ts';
import { updateFrame, type WireFrame } from './wire-frame.ts';

export interface UpdateBroadcastOptions {
  readonly clock: Clock;
  /** Time between two messages; grows with the room and the load. */
  readonly windowMs: () => number;
  readonly send: (frame: WireFrame) => void;
}

/**
 * Gathers committed updates and sends them as one message: the first after a pause at the end of the turn, those
 * behind it once per window. Writing to sockets is what a large room costs; this is how it stays one write a seat.
 */
export class UpdateBroadcast {
  readonly #options: UpdateBroadcastOptions;
  #updates: Uint8Array[] = [];
  #sentAt = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | undefined;

  constructor(options: UpdateBroadcastOptions) {
    this.#options = options;
  }

  add(update: Uint8Array): void {
    this.#updates.push(update);
    if (this.#cancel) return;
    const { clock, windowMs } = this.#options;
    const waitMs = Math.max(0, this.#sentAt + windowMs() - clock.now());
    this.#cancel = clock.schedule(waitMs, () => this.flush());
  }

  /** Sends what is there, now. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#updates.length === 0) return;
    this.#sentAt = this.#options.clock.now();
    this.#options.send(updateFrame(mergeUpdates(this.#updates.splice(0))));
  }
}
