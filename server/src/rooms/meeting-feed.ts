import { projectMeeting, type LiveView } from '#commands/project-meeting.ts';
import type { MeetingState } from '#commands/meeting-state.ts';
import type { Clock } from '#clock.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import type { Seat } from './seat.ts';
import { eventFrame, type WireFrame } from './wire-frame.ts';

const BURST_MS = 20;
const HEARTBEAT_MS = 10_000;

type Refusal = NonNullable<MeetingEvent['refusal']>;

export interface MeetingFeedOptions {
  readonly clock: Clock;
  readonly seats: () => Iterable<Seat>;
  readonly state: () => MeetingState;
  readonly live: () => Omit<LiveView, 'now'>;
}

/**
 * Event 101: tells each seat the meeting as its person may see it, at once when it changes, and every ten seconds
 * so that clients know the server's time and that the wire is alive.
 */
export class MeetingFeed {
  readonly #options: MeetingFeedOptions;
  /** What each seat was told last, without the time. */
  readonly #told = new Map<Seat, string>();
  readonly #refusals = new Map<Seat, Refusal>();
  #sentAt = Number.NEGATIVE_INFINITY;
  #cancelSend: (() => void) | undefined;
  #cancelHeartbeat: () => void = () => {};

  constructor(options: MeetingFeedOptions) {
    this.#options = options;
    this.#beatLater();
  }

  /** The meeting, or who is here, may have changed. A burst of changes is told once. */
  changed(): void {
    if (this.#cancelSend) return;
    const { clock } = this.#options;
    const waitMs = Math.max(0, this.#sentAt + BURST_MS - clock.now());
    this.#cancelSend = clock.schedule(waitMs, () => {
      this.#cancelSend = undefined;
      this.#send({ evenUnchanged: false });
    });
  }

  /** Tells one seat now, e.g. when it has come in. */
  tell(seat: Seat): void {
    this.#told.set(seat, '');
    this.#sendTo([seat], { evenUnchanged: true });
  }

  /** Tells the author that something was not taken. */
  refuse(seat: Seat, refusal: Refusal): void {
    this.#refusals.set(seat, refusal);
    this.changed();
  }

  forget(seat: Seat): void {
    this.#told.delete(seat);
    this.#refusals.delete(seat);
  }

  close(): void {
    this.#cancelSend?.();
    this.#cancelHeartbeat();
  }

  #beatLater(): void {
    this.#cancelHeartbeat = this.#options.clock.schedule(HEARTBEAT_MS, () => {
      this.#send({ evenUnchanged: true });
      this.#beatLater();
    });
  }

  #send(how: { readonly evenUnchanged: boolean }): void {
    this.#sentAt = this.#options.clock.now();
    this.#sendTo(this.#options.seats(), how);
  }

  #sendTo(seats: Iterable<Seat>, { evenUnchanged }: { readonly evenUnchanged: boolean }): void {
    const { clock, state, live } = this.#options;
    const view: LiveView = { ...live(), now: clock.now() };
    const meeting = state();
    const events = new Map<Seat['participantId'], { readonly text: string; readonly frame: () => WireFrame }>();
    for (const seat of seats) {
      const event = events.get(seat.participantId) ?? prepare(projectMeeting(meeting, seat.participantId, view));
      events.set(seat.participantId, event);
      const refusal = this.#refusals.get(seat);
      this.#refusals.delete(seat);
      if (!evenUnchanged && !refusal && this.#told.get(seat) === event.text) continue;
      this.#told.set(seat, event.text);
      seat.socket.send(refusal ? withRefusal(event.text, view.now, refusal) : event.frame());
    }
  }
}

/** An event without its time, as the text that is compared, and its frame, made at most once. */
function prepare(event: MeetingEvent): { readonly text: string; readonly frame: () => WireFrame } {
  const { serverNow, ...rest } = event;
  const text = JSON.stringify(rest);
  let frame: WireFrame | undefined;
  return { text, frame: () => (frame ??= eventFrame(withFields(text, { serverNow }))) };
}

function withRefusal(text: string, serverNow: number, refusal: Refusal): WireFrame {
  return eventFrame(withFields(text, { serverNow, refusal }));
}

/** Adds fields to the JSON of an object that is not empty. */
function withFields(text: string, fields: Readonly<Record<string, unknown>>): string {
  return `${text.slice(0, -1)},${JSON.stringify(fields).slice(1)}`;
}
