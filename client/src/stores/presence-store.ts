import type { PresenceState, PresenceUser } from '@debrief/shared/protocol/presence.ts';
import type { StageId } from '@debrief/shared/domain/stage.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** One tab of another person: who it is, where they are, what they are at. */
export interface Peer {
  readonly clientId: number;
  readonly user: PresenceUser;
  readonly stage: StageId | null;
  /** The key of the row, card, node or text that is being edited. */
  readonly editing: string | null;
  readonly caret: NonNullable<PresenceState['caret']> | null;
  readonly cursor: NonNullable<PresenceState['cursor']> | null;
  readonly drag: NonNullable<PresenceState['drag']> | null;
  readonly selection: readonly string[];
  readonly typing: boolean;
}

/** The others, in the order of their client ids. A peer keeps its identity until its own state changes. */
export interface PresenceStoreState {
  readonly peers: readonly Peer[];
}
export type PresenceStore = StoreApi<PresenceStoreState>;

/** An empty store; one per session. */
export function createPresenceStore(): PresenceStore {
  return createStore<PresenceStoreState>(() => ({ peers: [] }));
}

/** Takes over the peers that changed; undefined means that the tab is gone. */
export function applyPeers(store: PresenceStore, changed: ReadonlyMap<number, Peer | undefined>): void {
  if (changed.size === 0) return;
  store.setState(({ peers }) => {
    const byId = new Map(peers.map((peer) => [peer.clientId, peer]));
    for (const [clientId, peer] of changed) {
      if (peer) byId.set(clientId, peer);
      else byId.delete(clientId);
    }
    return { peers: [...byId.values()].toSorted((a, b) => a.clientId - b.clientId) };
  });
}

/** A peer from what its tab said of itself; undefined while the server has not stamped who it is. */
export function toPeer(clientId: number, state: PresenceState): Peer | undefined {
  if (!state.user) return undefined;
  return {
    clientId,
    user: state.user,
    stage: state.stage ?? null,
    editing: state.editing ?? null,
    caret: state.caret ?? null,
    cursor: state.cursor ?? null,
    drag: state.drag ?? null,
    selection: state.selection ?? [],
    typing: state.typing === true,
  };
}
