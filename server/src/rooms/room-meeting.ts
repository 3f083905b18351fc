import type { MeetingState } from '#commands/meeting-state.ts';
import type { LiveView } from '#commands/project-meeting.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { can } from '@debrief/shared/domain/role.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import type { Writer } from './admission-guard.ts';
import { MeetingFeed } from './meeting-feed.ts';
import type { RoomServices } from './room-services.ts';
import type { Seat } from './seat.ts';

type Participant = MeetingState['participants'][number];

export interface RoomMeetingOptions {
  readonly postmortemId: PostmortemId;
  readonly meeting: MeetingState;
  readonly services: Pick<RoomServices, 'clock' | 'loadMeeting'>;
  readonly seats: () => Iterable<Seat>;
}

/** The meeting of a room: what the commands have decided, who is here, and the events that say so. */
export class RoomMeeting {
  readonly #options: RoomMeetingOptions;
  readonly #feed: MeetingFeed;
  #meeting: MeetingState;
  #participants: ReadonlyMap<ParticipantId, Participant>;
  #facilitatorAwaySince: number | null;
  #newestLoad = 0;

  constructor(options: RoomMeetingOptions) {
    const { meeting, services, seats } = options;
    this.#options = options;
    this.#meeting = meeting;
    this.#participants = byId(meeting);
    this.#facilitatorAwaySince = services.clock.now();
    this.#feed = new MeetingFeed({
      clock: services.clock,
      seats,
      state: () => this.#meeting,
      live: () => this.live,
    });
  }

  /** Who is connected now, and since when no facilitator is. */
  get live(): Omit<LiveView, 'now'> {
    const online = new Set([...this.#options.seats()].map((seat) => seat.participantId));
    return { online, facilitatorAwaySince: this.#facilitatorAwaySince };
  }

  /** Undefined for somebody who never joined or was removed. */
  find(participantId: ParticipantId): Participant | undefined {
    const participant = this.#participants.get(participantId);
    return participant?.removed ? undefined : participant;
  }

  /** Why this person may not write into the document now. */
  barOf(participantId: ParticipantId): Writer['barred'] {
    const participant = this.find(participantId);
    if (!participant || !can(participant.role, 'edit-document')) return 'read-only';
    return this.#meeting.meeting.locked || this.#meeting.record.publishedAt !== null ? 'locked' : undefined;
  }

  /** Reads the meeting anew. Of two that overlap, the later one counts. */
  async reload(): Promise<void> {
    const load = (this.#newestLoad += 1);
    const meeting = await this.#options.services.loadMeeting(this.#options.postmortemId);
    if (load !== this.#newestLoad) return;
    this.#meeting = meeting;
    this.#participants = byId(meeting);
    this.peopleChanged();
  }

  /** Somebody came or left, or has another role. */
  peopleChanged(): void {
    const isHere = [...this.live.online].some((id) => this.find(id)?.role === 'facilitator');
    if (isHere) this.#facilitatorAwaySince = null;
    else this.#facilitatorAwaySince ??= this.#options.services.clock.now();
    this.#feed.changed();
  }

  /** Tells a seat that has just been taken. */
  welcome(seat: Seat): void {
    this.#feed.tell(seat);
  }

  refuse(seat: Seat, refusal: NonNullable<MeetingEvent['refusal']>): void {
    this.#feed.refuse(seat, refusal);
  }

  forget(seat: Seat): void {
    this.#feed.forget(seat);
  }

  close(): void {
    this.#feed.close();
  }
}

function byId({ participants }: MeetingState): ReadonlyMap<ParticipantId, Participant> {
  return new Map(participants.map((participant) => [participant.id, participant]));
}
