import type { Clock } from '#clock.ts';
import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { PresenceUser } from '@debrief/shared/protocol/presence.ts';
import { encodePresence, isNextClock, readPresence, stampPresence, type PresenceEntry } from './presence-guard.ts';
import { TokenBucket } from './token-bucket.ts';
import { awarenessFrame, type WireFrame } from './wire-frame.ts';

/** Time in which a client may come back before the others are told that it has gone. */
const LEAVE_DELAY_MS = 3000;

/** Whose presence it is: one object for each connection. */
export interface PresenceSeat {
  readonly participantId: ParticipantId;
}

/** Who may use which Yjs client id; the document decides, because the same id writes into it. */
export interface ClientIdRegister {
  ownerOf(clientId: number): ParticipantId | 'server' | undefined;
  reserve(clientId: number, participantId: ParticipantId): void;
  release(clientId: number): void;
}

export interface RoomPresenceOptions {
  readonly clock: Clock;
  readonly clientIds: ClientIdRegister;
  readonly windowMs: () => number;
  readonly changesPerSecond: number;
  /** A change for everybody, except for whom it would be an echo of nothing but their own words. */
  readonly send: (frame: WireFrame, author: PresenceSeat | undefined) => void;
}

interface Present {
  clock: number;
  json: string;
  /** Undefined while nobody is connected for it: it leaves soon. */
  seat: PresenceSeat | undefined;
  readonly allowance: TokenBucket;
}

/** What goes out next. */
interface Gathered {
  readonly frame: WireFrame;
  /** Whose state it is, when it is one connection's alone. */
  readonly author: PresenceSeat | undefined;
}

/**
 * Who is in the room and what they are at: the last state of each client, sent to everybody together every few
 * milliseconds. Nobody can speak for anybody else: a connection has one client id, and the name comes from the server.
 */
export class RoomPresence {
  readonly #options: RoomPresenceOptions;
  readonly #present = new Map<number, Present>();
  readonly #clientIds = new Map<PresenceSeat, number>();
  readonly #changed = new Set<number>();
  #sentAt = Number.NEGATIVE_INFINITY;
  #cancelFlush: (() => void) | undefined;

  constructor(options: RoomPresenceOptions) {
    this.#options = options;
  }

  /** @returns false when the client's own state is not one that we pass on; what it says about others is ignored */
  receive(seat: PresenceSeat, states: Uint8Array, user: PresenceUser): boolean {
    const entries = readPresence(states);
    if (!entries) return false;
    const clientId = this.#clientIds.get(seat) ?? this.#bind(seat, entries);
    const own = entries.find((entry) => entry.clientId === clientId);
    if (!own) return true;
    const json = stampPresence(own.json, user);
    const present = this.#present.get(own.clientId);
    if (json === undefined || !present || !isNextClock(own.clock, present.clock)) return false;
    present.clock = own.clock;
    present.json = json;
    this.#markChanged(own.clientId);
    return true;
  }

  /** The others are told a little later, unless the client has come back by then. */
  leave(seat: PresenceSeat): void {
    const clientId = this.#clientIds.get(seat);
    const present = clientId === undefined ? undefined : this.#present.get(clientId);
    this.#clientIds.delete(seat);
    if (clientId === undefined || present?.seat !== seat) return;
    present.seat = undefined;
    this.#options.clock.schedule(LEAVE_DELAY_MS, () => {
      if (present.seat !== undefined || this.#present.get(clientId) !== present) return;
      // The same clock, so that the client's own next state is newer.
      present.json = 'null';
      this.#markChanged(clientId);
    });
  }

  /** Everybody's state, for somebody who comes in; undefined when nobody has one. */
  all(): WireFrame | undefined {
    const entries = [...this.#present].flatMap(([clientId, { clock, json }]) =>
      json === 'null' ? [] : [{ clientId, clock, json }],
    );
    return entries.length > 0 ? awarenessFrame(encodePresence(entries)) : undefined;
  }

  /** Hands over what has gathered, for a write that goes to everybody anyway; no sooner after the last than by itself. */
  takeDue(): WireFrame | undefined {
    const { clock, windowMs } = this.#options;
    if (this.#changed.size === 0 || clock.now() < this.#sentAt + windowMs()) return undefined;
    return this.#take()?.frame;
  }

  close(): void {
    this.#cancelFlush?.();
  }

  /** The first id that a connection speaks under and that can be its own is its id from then on. */
  #bind(seat: PresenceSeat, entries: readonly PresenceEntry[]): number | undefined {
    const { clientIds, clock, changesPerSecond } = this.#options;
    const own = entries.find(({ clientId }) => {
      const owner = clientIds.ownerOf(clientId);
      const isTaken = this.#present.get(clientId)?.seat !== undefined;
      // One entry alone is a tab that says hello, perhaps again over a new socket; several are an echo of others.
      return (owner === undefined || owner === seat.participantId) && (!isTaken || entries.length === 1);
    });
    if (!own) return undefined;
    const before = this.#present.get(own.clientId);
    if (before?.seat) this.#clientIds.delete(before.seat);
    const rate = { perSecond: changesPerSecond, burst: changesPerSecond };
    const allowance = before?.allowance ?? new TokenBucket(rate, clock.now());
    this.#present.set(own.clientId, { clock: own.clock, json: 'null', seat, allowance });
    this.#clientIds.set(seat, own.clientId);
    clientIds.reserve(own.clientId, seat.participantId);
    return own.clientId;
  }

  #markChanged(clientId: number): void {
    this.#changed.add(clientId);
    if (!this.#cancelFlush) this.#flushLater();
  }

  #flushLater(): void {
    this.#cancelFlush = this.#options.clock.schedule(this.#options.windowMs(), () => {
      const gathered = this.#take();
      if (gathered) this.#options.send(gathered.frame, gathered.author);
    });
  }

  #take(): Gathered | undefined {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    const now = this.#options.clock.now();
    const entries = this.#takeChanged(now);
    if (this.#changed.size > 0) this.#flushLater();
    const [first] = entries;
    if (!first) return undefined;
    this.#sentAt = now;
    const author = entries.length === 1 ? this.#present.get(first.clientId)?.seat : undefined;
    return { frame: awarenessFrame(encodePresence(entries)), author };
  }

  #takeChanged(now: number): readonly PresenceEntry[] {
    const entries: PresenceEntry[] = [];
    for (const clientId of this.#changed) {
      const present = this.#present.get(clientId);
      // Whoever says too much is heard with their latest state, later.
      if (present?.seat && present.allowance.waitMs(now) > 0) continue;
      this.#changed.delete(clientId);
      if (!present) continue;
      present.allowance.spend(1, now);
      entries.push({ clientId, clock: present.clock, json: present.json });
      if (present.json === 'null' && !present.seat) this.#forget(clientId);
    }
    return entries;
  }

  #forget(clientId: number): void {
    this.#present.delete(clientId);
    this.#options.clientIds.release(clientId);
  }
}
