import { useStore } from 'zustand';
import type { SaveState } from '#stores/connection-store.ts';
import { useSession } from './use-session.ts';

/** Whether my edits are on the server's disk. */
export function useSaveState(): SaveState {
  return useStore(useSession().stores.connection, (state) => state.save);
}
