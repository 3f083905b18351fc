import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import { CLOSE_CODES, type CloseReason } from '@debrief/shared/protocol/close-codes.ts';
import type { SeatGate } from './seat-gate.ts';
import type { SeatSocket } from './seat-socket.ts';
import type { UpdateIntake } from './update-intake.ts';

/** Who takes a seat, over which wire. */
export interface SeatRequest {
  readonly participantId: ParticipantId;
  /** Hash of the session: signing out closes its seats. */
  readonly sessionHash: string;
  readonly socket: SeatSocket;
}

/** A connected tab. */
export interface Seat extends SeatRequest {
  readonly gate: SeatGate;
  readonly intake: UpdateIntake;
}

/** Closes the wire with the code that tells the client its duty. */
export function closeSeat({ socket }: Pick<SeatRequest, 'socket'>, reason: CloseReason): void {
  socket.close(CLOSE_CODES[reason], reason);
}
