import type { Clock } from '#clock.ts';
import type { ClientFrame } from './client-frame.ts';
import type { RoomLimits } from './limits.ts';
import type { SeatSocket } from './seat-socket.ts';
import { TokenBucket } from './token-bucket.ts';

/** What one frame costs. */
interface FrameCost {
  /** It carries an update, or makes the server do as much work as one. */
  readonly isUpdate: boolean;
  readonly bytes: number;
}

/** A state vector makes the server look through the whole document, as a large update would. */
const STEP_ONE_COST_BYTES = 64 * 1024;

export interface SeatGateOptions {
  readonly socket: Pick<SeatSocket, 'pause' | 'resume'>;
  readonly clock: Clock;
  readonly limits: RoomLimits;
  /** It had to be held back for too long without a break. */
  readonly onStuck: () => void;
}

/**
 * Holds a connection back that sends too much: reading stops until its allowance has refilled. Nothing is dropped,
 * because a dropped update is a gap.
 */
export class SeatGate {
  readonly #options: SeatGateOptions;
  readonly #frames: TokenBucket;
  readonly #updates: TokenBucket;
  readonly #bytes: TokenBucket;
  #cancelResume: (() => void) | undefined;
  #pausedAt = 0;

  constructor(options: SeatGateOptions) {
    const { limits, clock } = options;
    const now = clock.now();
    this.#options = options;
    this.#frames = new TokenBucket({ perSecond: limits.framesPerSecond, burst: limits.framesBurst }, now);
    this.#updates = new TokenBucket({ perSecond: limits.updatesPerSecond, burst: limits.updatesBurst }, now);
    this.#bytes = new TokenBucket({ perSecond: limits.updateBytesPerSecond, burst: limits.updateBytesBurst }, now);
  }

  pass({ isUpdate, bytes }: FrameCost): void {
    const now = this.#options.clock.now();
    let waitMs = this.#frames.spend(1, now);
    if (isUpdate) waitMs = Math.max(waitMs, this.#updates.spend(1, now), this.#bytes.spend(bytes, now));
    if (waitMs > 0 && !this.#cancelResume) this.#pause(now);
  }

  close(): void {
    this.#cancelResume?.();
  }

  #pause(now: number): void {
    this.#pausedAt = now;
    this.#options.socket.pause();
    this.#resumeAfter(this.#waitMs(now));
  }

  #waitMs(now: number): number {
    return Math.max(...[this.#frames, this.#updates, this.#bytes].map((bucket) => bucket.waitMs(now)));
  }

  #resumeAfter(waitMs: number): void {
    const { clock, limits } = this.#options;
    const leftMs = this.#pausedAt + limits.maxPauseMs - clock.now();
    this.#cancelResume = clock.schedule(Math.min(waitMs, leftMs), () => this.#tryResume());
  }

  #tryResume(): void {
    const { clock, limits, socket, onStuck } = this.#options;
    const now = clock.now();
    const waitMs = this.#waitMs(now);
    if (waitMs === 0) {
      this.#cancelResume = undefined;
      socket.resume();
    } else if (now - this.#pausedAt >= limits.maxPauseMs) onStuck();
    else this.#resumeAfter(waitMs);
  }
}

/** What a frame makes the server do. */
export function costOf(frame: ClientFrame): FrameCost {
  switch (frame.kind) {
    case 'step-one':
      return { isUpdate: true, bytes: STEP_ONE_COST_BYTES };
    case 'step-two':
    case 'update':
      return { isUpdate: true, bytes: frame.update.length };
    case 'awareness':
    case 'query-awareness':
    case 'barrier':
      return { isUpdate: false, bytes: 0 };
    default:
      return frame satisfies never;
  }
}
