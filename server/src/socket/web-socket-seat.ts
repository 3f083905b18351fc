import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Clock } from '#clock.ts';
import type { SeatSocket } from '#rooms/seat-socket.ts';
import type { WireFrame } from '#rooms/wire-frame.ts';

const PING_MS = 15_000;
const PONG_MS = 10_000;
/** Time for the other side to answer a close. */
const CLOSE_MS = 1000;

/** A WebSocket as the wire of a seat. */
export class WebSocketSeat implements SeatSocket {
  readonly #webSocket: WebSocket;
  /**
   * The connection below the WebSocket. Frames are built once for all seats and written to it as they are: the
   * library would build a header and do two writes for each seat. Without compression it writes whole frames and at
   * once, so its pings and closes never come to stand inside one of ours.
   */
  readonly #connection: Socket;
  readonly #clock: Clock;
  #cancelTimer: () => void = () => {};

  constructor(webSocket: WebSocket, connection: Socket, clock: Clock) {
    this.#webSocket = webSocket;
    this.#connection = connection;
    this.#clock = clock;
    webSocket.on('pong', () => this.#pingLater());
    webSocket.on('close', () => this.#cancelTimer());
    this.#pingLater();
  }

  send({ bytes }: WireFrame): void {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#connection.write(bytes);
  }

  bufferedBytes(): number {
    return this.#connection.writableLength;
  }

  pause(): void {
    this.#webSocket.pause();
  }

  resume(): void {
    this.#webSocket.resume();
  }

  close(code: number, reason: string): void {
    this.#webSocket.close(code, reason);
    this.#cancelTimer();
    // A paused wire would not see the answer to the close.
    this.#webSocket.resume();
    this.#cancelTimer = this.#clock.schedule(CLOSE_MS, () => this.#webSocket.terminate());
  }

  #pingLater(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.schedule(PING_MS, () => {
      this.#webSocket.ping();
      this.#cancelTimer = this.#clock.schedule(PONG_MS, () => this.#webSocket.terminate());
    });
  }
}
