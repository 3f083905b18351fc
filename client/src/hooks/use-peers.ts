import { useStore } from 'zustand';
import type { Peer } from '#stores/presence-store.ts';
import { useSession } from './use-session.ts';

/** The tabs of the others; a peer keeps its identity until its own state changes. */
export function usePeers(): readonly Peer[] {
  return useStore(useSession().stores.presence, ({ peers }) => peers);
}
