import { useStore } from 'zustand';
import type { ConnectionState } from '#stores/connection-store.ts';
import { useSession } from './use-session.ts';

/** A part of how this tab stands to the server. */
export function useConnection<Part>(selector: (state: ConnectionState) => Part): Part {
  return useStore(useSession().stores.connection, selector);
}
