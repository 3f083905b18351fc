import type { Room } from '@debrief/server/rooms/room.ts';
import type { SeatSocket } from '@debrief/server/rooms/seat-socket.ts';
import type { Seat, SeatRequest } from '@debrief/server/rooms/seat.ts';
import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import * as Y from 'yjs';
import { barrier, liveUpdate, readServerMessage, stepOne, stepTwo, type ServerMessage } from './frames.ts';

/** How the server has closed a wire. */
export interface ServerClose {
  readonly code: number;
  readonly reason: string;
}

/** One connection: what is under way in each direction, in order. */
interface Wire {
  readonly room: Room;
  seat: Seat | undefined;
  readonly toServer: Uint8Array[];
  readonly toClient: Uint8Array[];
}

/**
 * A tab that speaks the protocol of y-websocket with a room in the same process. Its wire delivers at once, unless the
 * test holds it: then message by message, as the test says.
 */
export class SyncClient {
  readonly doc: Y.Doc;
  readonly document: PostmortemDocument;
  readonly received: ServerMessage[] = [];
  /** Barriers that were answered. */
  readonly answered: number[] = [];
  closed: ServerClose | undefined;
  isSynced = false;
  /** It has answered the server's question on this connection: what it did before has been sent. */
  hasAnswered = false;
  isPaused = false;
  /** The test delivers: {@link deliverToServer}, {@link deliverToClient}. */
  isHeld = false;
  /** What the wire says it has not sent yet. */
  buffered = 0;
  event: MeetingEvent | undefined;
  #wire: Wire | undefined;
  #barriers = 0;
  #isDelivering = false;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.document = openDocument(doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(liveUpdate(update));
    });
  }

  get isConnected(): boolean {
    return this.#wire !== undefined;
  }

  connect(room: Room, who: Omit<SeatRequest, 'socket'>): void {
    this.closed = undefined;
    this.isSynced = false;
    this.hasAnswered = false;
    const wire: Wire = { room, seat: undefined, toServer: [], toClient: [] };
    this.#wire = wire;
    this.send(stepOne(Y.encodeStateVector(this.doc)));
    const joined = room.join({ ...who, socket: this.#socketOf(wire) });
    if ('seat' in joined) wire.seat = joined.seat;
    else this.closed = { code: 0, reason: joined.refusal };
    this.#deliverAll();
  }

  /** The network is gone: what was under way is lost, in both directions. */
  disconnect(): void {
    const wire = this.#wire;
    this.#wire = undefined;
    if (wire?.seat) wire.room.leave(wire.seat);
  }

  /**
   * The network is gone, but the server has not noticed: what was under way to it still arrives, whenever the returned
   * function is called, and ends with the end of the old connection.
   */
  abandon(): () => void {
    const wire = this.#wire;
    this.#wire = undefined;
    return () => {
      if (!wire?.seat) return;
      for (const frame of wire.toServer.splice(0)) wire.room.receive(wire.seat, frame);
      wire.room.leave(wire.seat);
    };
  }

  /** The newest message to the server goes out twice, as after a retry somewhere below. */
  duplicate(): void {
    const newest = this.#wire?.toServer.at(-1);
    if (newest) this.send(newest);
  }

  /** Sends bytes as they are. */
  send(frame: Uint8Array): void {
    this.#wire?.toServer.push(frame);
    this.#deliverAll();
  }

  /** Asks whether all so far is on disk; the number will be in {@link answered}. */
  askSaved(): number {
    this.#barriers += 1;
    this.send(barrier(this.#barriers));
    return this.#barriers;
  }

  /** The refusals that this tab was told. */
  get refusals(): readonly string[] {
    return this.received.flatMap((message) =>
      message.kind === 'event' && message.event.refusal ? [message.event.refusal.code] : [],
    );
  }

  countOf(kind: ServerMessage['kind']): number {
    return this.received.filter((message) => message.kind === kind).length;
  }

  /** @returns false when nothing was under way */
  deliverToServer(): boolean {
    const wire = this.#wire;
    if (!wire?.seat || this.isPaused) return false;
    const frame = wire.toServer.shift();
    if (frame) wire.room.receive(wire.seat, frame);
    return frame !== undefined;
  }

  /** @returns false when nothing was under way */
  deliverToClient(): boolean {
    const payload = this.#wire?.toClient.shift();
    if (payload) this.#receive(readServerMessage(payload));
    return payload !== undefined;
  }

  /** Delivers what is under way and what that causes, until the wire is quiet. */
  drain(): void {
    let isMoving = true;
    while (isMoving) {
      const hasSent = this.deliverToServer();
      isMoving = this.deliverToClient() || hasSent;
    }
  }

  #deliverAll(): void {
    if (this.isHeld || this.#isDelivering) return;
    this.#isDelivering = true;
    this.drain();
    this.#isDelivering = false;
  }

  #socketOf(wire: Wire): SeatSocket {
    return {
      send: ({ payloads }) => {
        wire.toClient.push(...payloads);
        if (this.#wire === wire) this.#deliverAll();
      },
      bufferedBytes: () => this.buffered,
      pause: () => {
        this.isPaused = true;
      },
      resume: () => {
        this.isPaused = false;
        this.#deliverAll();
      },
      close: (code, reason) => {
        if (this.#wire !== wire) return;
        this.closed = { code, reason };
        this.#wire = undefined;
      },
    };
  }

  #receive(message: ServerMessage): void {
    this.received.push(message);
    switch (message.kind) {
      case 'step-one':
        this.hasAnswered = true;
        return this.send(stepTwo(Y.encodeStateAsUpdate(this.doc, message.body)));
      case 'step-two':
        this.isSynced = true;
        return Y.applyUpdate(this.doc, message.body, this);
      case 'update':
        return Y.applyUpdate(this.doc, message.body, this);
      case 'barrier':
        return void this.answered.push(message.sequence);
      case 'event':
        this.event = message.event;
        return undefined;
      case 'awareness':
        return undefined;
      default:
        return message satisfies never;
    }
  }
}
