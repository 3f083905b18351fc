import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { JoinAnswer } from '@debrief/shared/protocol/http.ts';
import { createEntranceStore, type EntranceStore } from '#stores/entrance-store.ts';
import { rememberedParticipant, rememberParticipant } from './device-memory.ts';
import { callServer } from './http.ts';
import { openSession, type Session } from './session.ts';

/** A page that is left and entered again at once keeps its session, milliseconds. */
const LINGER_MS = 200;

const entrances = new Map<PostmortemId, Entrance>();

/**
 * The way into a postmortem, the same for all who hold it at the same time: React mounts twice in development,
 * and the summary page follows the meeting without a second connection. Nothing is opened before it is held.
 */
export function entranceOf(postmortemId: PostmortemId): Entrance {
  const known = entrances.get(postmortemId);
  if (known) return known;
  const entrance = new Entrance(postmortemId);
  entrances.set(postmortemId, entrance);
  return entrance;
}

/** The way into one postmortem: first who this browser is there, then the session. */
export class Entrance {
  readonly store: EntranceStore<Session> = createEntranceStore<Session>();
  readonly #postmortemId: PostmortemId;
  #holders = 0;
  #entering = false;

  constructor(postmortemId: PostmortemId) {
    this.#postmortemId = postmortemId;
  }

  /** Goes in, and stays in until the last holder has let go. @returns lets go */
  hold(): () => void {
    this.#holders += 1;
    if (this.store.getState().status === 'entering') void this.#enter();
    return () => {
      this.#holders -= 1;
      setTimeout(() => this.#leaveIfEmpty(), LINGER_MS);
    };
  }

  /** Asks again, e.g. after the network came back. */
  readonly tryAgain = (): void => {
    this.store.setState({ status: 'entering' }, true);
    void this.#enter();
  };

  async #enter(): Promise<void> {
    if (this.#entering) return;
    this.#entering = true;
    const answer = await callServer<JoinAnswer>(`/api/postmortems/${this.#postmortemId}/enter`, {});
    this.#entering = false;
    if (this.#holders === 0) return;
    if (answer.kind === 'refused') {
      this.store.setState({ status: 'refused', code: answer.code, detail: answer.detail }, true);
      return;
    }
    // Nobody to ask: whoever was here last on this device goes on with the kept copy.
    const id = answer.kind === 'ok' ? answer.value.participantId : rememberedParticipant(this.#postmortemId);
    if (id === undefined) this.store.setState({ status: 'unreachable' }, true);
    else this.#open(asId<ParticipantId>(id));
  }

  #open(participantId: ParticipantId): void {
    rememberParticipant(this.#postmortemId, participantId);
    this.store.setState({ status: 'open', session: openSession(this.#postmortemId, participantId) }, true);
  }

  #leaveIfEmpty(): void {
    if (this.#holders > 0) return;
    entrances.delete(this.#postmortemId);
    const state = this.store.getState();
    if (state.status !== 'open') return;
    state.session.close();
    this.store.setState({ status: 'entering' }, true);
  }
}
