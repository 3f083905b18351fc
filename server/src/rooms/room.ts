import type { CommandEffect } from '#commands/command.ts';
import type { MeetingState } from '#commands/meeting-state.ts';
import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { CloseReason } from '@debrief/shared/protocol/close-codes.ts';
import type { Command, CommandAnswer } from '@debrief/shared/protocol/commands.ts';
import type { RestoredDocument } from './restore-document.ts';
import { RoomCommands } from './room-commands.ts';
import { RoomDocument } from './room-document.ts';
import { RoomMeeting } from './room-meeting.ts';
import { RoomPresence } from './room-presence.ts';
import { RoomReception } from './room-reception.ts';
import { RoomSeats } from './room-seats.ts';
import type { RoomServices } from './room-services.ts';
import type { ServerWork } from './rooms.ts';
import { closeSeat, type Seat, type SeatRequest } from './seat.ts';

export interface RoomOptions {
  readonly postmortemId: PostmortemId;
  readonly services: RoomServices;
  readonly restored: RestoredDocument;
  readonly meeting: MeetingState;
  /** Nobody is here any more and no command runs: the room may be unloaded after a while. */
  readonly onIdle: (room: Room) => void;
  /** The store has failed under it and its seats are closed: it must be loaded anew. */
  readonly onFailure: (room: Room) => void;
}

/** One postmortem in memory: its document, its meeting and everybody who is connected. */
export class Room {
  readonly #options: RoomOptions;
  readonly #document: RoomDocument;
  readonly #seats: RoomSeats;
  readonly #presence: RoomPresence;
  readonly #meeting: RoomMeeting;
  readonly #commands: RoomCommands;
  readonly #reception: RoomReception;
  #isOpen = true;

  constructor(options: RoomOptions) {
    const { services, postmortemId, restored, meeting } = options;
    const { clock, limits, log, load, journal, newClientId } = services;
    this.#options = options;
    this.#document = new RoomDocument({
      postmortemId,
      restored,
      journal,
      clock,
      limits,
      newClientId,
      onCommit: (update) => this.#seats.broadcast(update),
      onFailure: (cause) => this.#fail(cause),
      onCompactionFailure: (err) => log.error({ err, postmortemId }, 'the log could not be folded'),
    });
    this.#seats = new RoomSeats({
      clock,
      limits,
      load,
      document: this.#document,
      takeAlong: () => this.#presence.takeDue(),
      onCaughtUp: (seat) => this.#reception.greet(seat),
      onTooSlow: (seat) => this.#close(seat, 'tooSlow'),
    });
    this.#presence = new RoomPresence({
      clock,
      clientIds: this.#document,
      windowMs: () => limits.presenceWindowMs * load(),
      changesPerSecond: limits.presencePerSecond,
      send: (frame, author) => this.#seats.sendToAll(frame, author),
    });
    this.#meeting = new RoomMeeting({ postmortemId, meeting, services, seats: () => this.#seats });
    this.#commands = new RoomCommands({
      postmortemId,
      services,
      document: this.#document,
      meeting: this.#meeting,
      refresh: () => this.refresh(),
      perform: (effect) => this.#perform(effect),
      onIdle: () => this.#reportIdle(),
    });
    this.#reception = new RoomReception({
      services,
      document: this.#document,
      presence: this.#presence,
      meeting: this.#meeting,
      close: (seat, reason) => this.#close(seat, reason),
    });
  }

  get postmortemId(): PostmortemId {
    return this.#options.postmortemId;
  }

  get online(): ReadonlySet<ParticipantId> {
    return this.#meeting.live.online;
  }

  /** Nobody is here, no command runs and nothing waits to be written. */
  get isIdle(): boolean {
    return this.#seats.size === 0 && this.#commands.isIdle && this.#document.isSettled;
  }

  /** Makes sure that the room has heard of somebody who has just joined. */
  async meet(participantId: ParticipantId): Promise<void> {
    if (!this.#meeting.find(participantId)) await this.#meeting.reload();
  }

  /** Seats somebody and greets them; or says why not. The caller passes on what comes in, and says when it ends. */
  join(request: SeatRequest): { readonly seat: Seat } | { readonly refusal: CloseReason } {
    const { limits } = this.#options.services;
    if (!this.#isOpen) return { refusal: 'restart' };
    if (!this.#meeting.find(request.participantId)) return { refusal: 'notAllowed' };
    const isFull =
      this.#seats.size >= limits.seats || this.#seats.countOf(request.participantId) >= limits.seatsPerPerson;
    if (isFull) return { refusal: 'tooMany' };
    const seat = this.#reception.makeSeat(request);
    this.#seats.add(seat);
    seat.socket.send(this.#document.stepOne());
    this.#reception.greet(seat);
    this.#meeting.peopleChanged();
    return { seat };
  }

  /** A message from a seat's wire. */
  receive(seat: Seat, bytes: Uint8Array): void {
    if (this.#isOpen && this.#seats.has(seat)) this.#reception.receive(seat, bytes);
  }

  /** The seat's wire has ended. Idempotent. */
  leave(seat: Seat): void {
    seat.gate.close();
    if (!this.#seats.remove(seat)) return;
    this.#presence.leave(seat);
    this.#meeting.forget(seat);
    this.#meeting.peopleChanged();
    this.#reportIdle();
  }

  /** Runs a command after those before it, on the document with everything that was sent before it. */
  runCommand(participantId: ParticipantId, command: Command): Promise<CommandAnswer> {
    return this.#commands.run(participantId, command);
  }

  /** The committed document as a plain value, between two commands. */
  readContent(): Promise<DocumentContent> {
    return this.#commands.readContent();
  }

  /** The server's own writing, between two commands. */
  edit<Result>(work: ServerWork<Result>): Promise<Result> {
    return this.#commands.edit(work);
  }

  /** People, roles or the record may have changed: everybody is told, and who was removed is sent out. */
  async refresh(): Promise<void> {
    const before = new Map([...this.#seats].map((seat) => [seat, this.#meeting.barOf(seat.participantId)]));
    await this.#meeting.reload();
    for (const seat of this.#seats) {
      if (!this.#meeting.find(seat.participantId)) this.#close(seat, 'notAllowed');
      else if (this.#meeting.barOf(seat.participantId) !== before.get(seat)) seat.intake.accessChanged();
    }
  }

  closeSession(sessionHash: string): void {
    this.#closeWhere((seat) => seat.sessionHash === sessionHash, 'signIn');
  }

  /** Takes nothing more, waits until everything is on disk and has been said, and closes all seats. */
  async stop(): Promise<void> {
    this.#isOpen = false;
    for (const seat of this.#seats) seat.socket.pause();
    await this.#document.settled().catch(() => {});
    this.#seats.flush();
    this.#closeWhere(() => true, 'restart');
    this.dispose();
  }

  /** Folds the log into the snapshot. */
  compact(): Promise<void> {
    return this.#document.compact();
  }

  /** Lets go of timers and memory; for a room without seats. */
  dispose(): void {
    this.#isOpen = false;
    this.#meeting.close();
    this.#presence.close();
    this.#seats.close();
    this.#document.close();
  }

  #perform(effect: CommandEffect): void {
    switch (effect.kind) {
      case 'close-participant':
        return this.#closeWhere((seat) => seat.participantId === effect.participantId, 'notAllowed');
      case 'close-invite':
        return this.#closeWhere((seat) => {
          const person = this.#meeting.find(seat.participantId);
          // Members need no link, so they lose nothing with it.
          return person?.inviteId === effect.inviteId && person.memberId === null;
        }, 'linkRevoked');
      default:
        return effect satisfies never;
    }
  }

  #closeWhere(isMeant: (seat: Seat) => boolean, reason: CloseReason): void {
    for (const seat of this.#seats) if (isMeant(seat)) this.#close(seat, reason);
  }

  /** Nothing that still comes over its wire counts any more, whether or not the other side closes as well. */
  #close(seat: Seat, reason: CloseReason): void {
    closeSeat(seat, reason);
    this.leave(seat);
  }

  #fail(cause: unknown): void {
    const { services, postmortemId, onFailure } = this.#options;
    services.log.error({ err: cause, postmortemId }, 'the store has failed; the room is loaded anew');
    this.#isOpen = false;
    this.#closeWhere(() => true, 'storeFailed');
    this.dispose();
    onFailure(this);
  }

  #reportIdle(): void {
    if (this.#seats.size === 0 && this.#commands.isIdle) this.#options.onIdle(this);
  }
}
