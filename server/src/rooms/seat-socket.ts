import type { WireFrame } from './wire-frame.ts';

/** The wire of one seat, whatever carries it. Messages go out whole and in the order of the calls. */
export interface SeatSocket {
  /** Does nothing once it is closing. */
  send(frame: WireFrame): void;
  /** Bytes that were sent and have not left this machine yet. */
  bufferedBytes(): number;
  /** Stops reading; what was read already still comes. */
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
}
