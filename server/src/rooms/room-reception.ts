import type { CloseReason } from '@debrief/shared/protocol/close-codes.ts';
import { FRAME_LIMITS } from '@debrief/shared/protocol/frames.ts';
import { readClientFrame, type ClientFrame } from './client-frame.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomMeeting } from './room-meeting.ts';
import type { RoomPresence } from './room-presence.ts';
import type { RoomServices } from './room-services.ts';
import { costOf, SeatGate } from './seat-gate.ts';
import type { Seat, SeatRequest } from './seat.ts';
import { UpdateIntake } from './update-intake.ts';

/** What a reception works with. */
export interface RoomReceptionOptions {
  readonly services: Pick<RoomServices, 'clock' | 'limits'>;
  readonly document: RoomDocument;
  readonly presence: RoomPresence;
  readonly meeting: RoomMeeting;
  readonly close: (seat: Seat, reason: CloseReason) => void;
}

/** Greets who comes into a room, and takes in what their wires bring. */
export class RoomReception {
  readonly #options: RoomReceptionOptions;

  constructor(options: RoomReceptionOptions) {
    this.#options = options;
  }

  /** A seat with its limits and its way into the document; the room adds it. */
  makeSeat(request: SeatRequest): Seat {
    const { services, document, meeting, close } = this.#options;
    const { clock, limits } = services;
    const { socket, participantId } = request;
    const seat: Seat = {
      ...request,
      gate: new SeatGate({ socket, clock, limits, onStuck: () => close(seat, 'tooMany') }),
      intake: new UpdateIntake({
        now: () => clock.now(),
        admit: (update, maxBytes) =>
          document.admit(update, { participantId, barred: meeting.barOf(participantId), maxBytes }),
        whenDurable: (task) => document.whenDurable(task),
        stepOne: () => document.stepOne(),
        send: (frame) => socket.send(frame),
        report: (code, detail) => meeting.refuse(seat, { code, detail }),
        giveUp: () => close(seat, 'gap'),
      }),
    };
    return seat;
  }

  /** What everybody gets besides the document: who is here, and the meeting. */
  greet(seat: Seat): void {
    this.#sendPresence(seat);
    this.#options.meeting.welcome(seat);
  }

  /** A message from the wire of somebody who is seated. */
  receive(seat: Seat, bytes: Uint8Array): void {
    const { close } = this.#options;
    if (bytes.length > FRAME_LIMITS.payload) return close(seat, 'tooLarge');
    const frame = readClientFrame(bytes);
    if (!frame) return close(seat, 'badFrame');
    seat.gate.pass(costOf(frame));
    this.#handle(seat, frame);
  }

  #handle(seat: Seat, frame: ClientFrame): void {
    switch (frame.kind) {
      case 'step-one':
        for (const answer of this.#options.document.catchUp(frame.vector)) seat.socket.send(answer);
        return;
      case 'step-two':
        return seat.intake.receiveAnswer(frame.update);
      case 'update':
        return seat.intake.receiveUpdate(frame.update);
      case 'barrier':
        return seat.intake.receiveBarrier(frame.sequence);
      case 'awareness':
        return this.#receivePresence(seat, frame.states);
      case 'query-awareness':
        return this.#sendPresence(seat);
      default:
        return frame satisfies never;
    }
  }

  #sendPresence(seat: Seat): void {
    const everybody = this.#options.presence.all();
    if (everybody) seat.socket.send(everybody);
  }

  #receivePresence(seat: Seat, states: Uint8Array): void {
    const { presence, meeting } = this.#options;
    // An echo of everybody, which stock providers send: nothing of it is news.
    if (states.length > FRAME_LIMITS.awareness) return;
    const person = meeting.find(seat.participantId);
    if (!person) return;
    const { id, name, color } = person;
    if (presence.receive(seat, states, { id, name, color })) return;
    meeting.refuse(seat, { code: 'bad-presence', detail: 'this presence is not passed on' });
  }
}
