import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { PresenceState } from '@debrief/shared/protocol/presence.ts';
import type { Awareness } from 'y-protocols/awareness';
import { applyPeers, toPeer, type Peer, type PresenceStore } from '#stores/presence-store.ts';

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Keeps the presence store in step with awareness. Other tabs of the same person are left out.
 *
 * @returns stops it
 */
export function mirrorPresence(awareness: Awareness, store: PresenceStore, myId: ParticipantId): () => void {
  const peerOf = (clientId: number): Peer | undefined => {
    if (clientId === awareness.clientID) return undefined;
    // What others said of themselves; the server has checked and stamped it.
    const state = awareness.getStates().get(clientId) as PresenceState | undefined;
    const peer = state && toPeer(clientId, state);
    return peer?.user.id === myId ? undefined : peer;
  };
  const take = ({ added, updated, removed }: AwarenessChange): void => {
    applyPeers(store, new Map([...added, ...updated, ...removed].map((clientId) => [clientId, peerOf(clientId)])));
  };
  awareness.on('change', take);
  return () => awareness.off('change', take);
}
