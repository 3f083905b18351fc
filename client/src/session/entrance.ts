import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { JoinAnswer } from '@debrief/shared/protocol/http.ts';
import { createEntranceStore, type EntranceStore } from '#stores/entrance-store.ts';
import { callServer } from './http.ts';
import { rememberedParticipant, rememberParticipant } from './device-memory.ts';
import { openSession, type Session } from './session.ts';

/** The way into one postmortem: first who this browser is there, then the session. */
export interface Entrance {
  readonly store: EntranceStore<Session>;
  /** Asks again, e.g. after the network came back. */
  tryAgain(): void;
  close(): void;
}

/** A page that is left and entered again at once keeps its session, milliseconds. */
const LINGER_MS = 200;

interface Opened {
  readonly entrance: Entrance;
  users: number;
}
const opened = new Map<PostmortemId, Opened>();

/**
 * The entrance of a postmortem, shared by all who hold it at the same time: React mounts twice in
 * development, and the summary page follows the meeting without a second connection.
 */
export function holdEntrance(postmortemId: PostmortemId): { readonly entrance: Entrance; release(): void } {
  const known = opened.get(postmortemId) ?? { entrance: openEntrance(postmortemId), users: 0 };
  opened.set(postmortemId, known);
  known.users += 1;
  return {
    entrance: known.entrance,
    release() {
      known.users -= 1;
      setTimeout(() => {
        if (known.users > 0 || opened.get(postmortemId) !== known) return;
        opened.delete(postmortemId);
        known.entrance.close();
      }, LINGER_MS);
    },
  };
}

function openEntrance(postmortemId: PostmortemId): Entrance {
  const store = createEntranceStore<Session>();
  let closed = false;
  const open = (participantId: ParticipantId): void => {
    rememberParticipant(postmortemId, participantId);
    store.setState({ status: 'open', session: openSession(postmortemId, participantId) }, true);
  };
  const enter = async (): Promise<void> => {
    const answer = await callServer<JoinAnswer>(`/api/postmortems/${postmortemId}/enter`, {});
    if (closed) return;
    if (answer.kind === 'ok') return open(asId<ParticipantId>(answer.value.participantId));
    if (answer.kind === 'refused')
      return store.setState({ status: 'refused', code: answer.code, detail: answer.detail }, true);
    const participantId = rememberedParticipant(postmortemId);
    // Nobody to ask: whoever was here last on this device goes on with the kept copy.
    if (participantId) open(participantId);
    else store.setState({ status: 'unreachable' }, true);
  };
  void enter();
  return {
    store,
    tryAgain() {
      store.setState({ status: 'entering' }, true);
      void enter();
    },
    close() {
      closed = true;
      const state = store.getState();
      if (state.status === 'open') state.session.close();
    },
  };
}
