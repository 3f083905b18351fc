import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Peer } from '#stores/presence-store.ts';
import { useSession } from './use-session.ts';

/** The others who edit this row, card, node or text now. The key of a row, `timeline:abc`, covers its texts, `timeline:abc:text`. */
export function usePeersEditing(key: string): readonly Peer[] {
  return useStore(
    useSession().stores.presence,
    useShallow(({ peers }) => peersEditing(peers, key)),
  );
}

/** Those of them who edit what has this key, or something in it. */
export function peersEditing(peers: readonly Peer[], key: string): readonly Peer[] {
  return peers.filter((peer) => peer.editing === key || peer.editing?.startsWith(`${key}:`));
}
