import type { Clock } from '#clock.ts';
import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { RoomLimits } from './limits.ts';
import type { RoomDocument } from './room-document.ts';
import type { Seat } from './seat.ts';
import { SlowSeats } from './slow-seats.ts';
import { UpdateBroadcast } from './update-broadcast.ts';
import { joinFrames, type WireFrame } from './wire-frame.ts';

/** Time that one write to a socket takes, and the share of a core that one room may use for them. */
const WRITE_MS = 0.006;
const ROOM_DUTY = 0.5;
const MAX_WINDOW_MS = 16;

export interface RoomSeatsOptions {
  readonly clock: Clock;
  readonly limits: RoomLimits;
  readonly load: () => number;
  readonly document: Pick<RoomDocument, 'lastSeq' | 'since'>;
  /** What may go to everybody in the same write as an update, and otherwise goes a little later by itself. */
  readonly takeAlong: () => WireFrame | undefined;
  /** A seat that was held back gets what it missed besides the document. */
  readonly onCaughtUp: (seat: Seat) => void;
  /** It has not drained in time. */
  readonly onTooSlow: (seat: Seat) => void;
}

/** Everybody who is connected, and the way from the room to them: one frame for all, held back where the wire is slow. */
export class RoomSeats {
  readonly #options: RoomSeatsOptions;
  readonly #seats = new Set<Seat>();
  readonly #slow: SlowSeats;
  readonly #broadcast: UpdateBroadcast;
  /** The newest seq that was sent to everybody. */
  #sentSeq: number;

  constructor(options: RoomSeatsOptions) {
    const { clock, limits, document, onTooSlow } = options;
    this.#options = options;
    this.#sentSeq = document.lastSeq;
    this.#slow = new SlowSeats({
      clock,
      limits,
      onDrained: (seat, seq) => this.#catchUp(seat, seq),
      onTooSlow,
    });
    this.#broadcast = new UpdateBroadcast({
      clock,
      windowMs: () => this.#windowMs(),
      send: (frame) => this.#sendUpdates(frame),
    });
  }

  get size(): number {
    return this.#seats.size;
  }

  has(seat: Seat): boolean {
    return this.#seats.has(seat);
  }

  countOf(participantId: ParticipantId): number {
    return [...this.#seats].filter((seat) => seat.participantId === participantId).length;
  }

  [Symbol.iterator](): Iterator<Seat> {
    return this.#seats.values();
  }

  add(seat: Seat): void {
    this.#seats.add(seat);
  }

  /** @returns false when it was not there any more */
  remove(seat: Seat): boolean {
    this.#slow.forget(seat);
    return this.#seats.delete(seat);
  }

  /** A committed update is on its way to everybody. */
  broadcast(update: Uint8Array): void {
    this.#broadcast.add(update);
  }

  /** Sends what is still being gathered. */
  flush(): void {
    this.#broadcast.flush();
  }

  /**
   * For what is worth nothing later, like presence: a slow seat does without.
   *
   * @param author - knows it already
   */
  sendToAll(frame: WireFrame, author?: object): void {
    for (const seat of this.#seats) {
      if (seat !== author && !this.#slow.holdsBack(seat, this.#sentSeq)) seat.socket.send(frame);
    }
  }

  close(): void {
    this.#slow.close();
  }

  #sendUpdates(frame: WireFrame): void {
    const along = this.#options.takeAlong();
    this.sendToAll(along ? joinFrames([frame, along]) : frame);
    this.#sentSeq = this.#options.document.lastSeq;
  }

  #catchUp(seat: Seat, seq: number): void {
    for (const frame of this.#options.document.since(seq)) seat.socket.send(frame);
    this.#options.onCaughtUp(seat);
  }

  #windowMs(): number {
    return Math.min(MAX_WINDOW_MS, ((this.#seats.size * WRITE_MS) / ROOM_DUTY) * this.#options.load());
  }
}
