import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import type { SaveState } from '#stores/connection-store.ts';
import { useSession } from './use-session.ts';

/** Whether my edits are on the server's disk. It changes twice with every key: only what shows it is to ask. */
export function useSaveState(): SaveState {
  return useStore(useSession().stores.connection, (state) => state.save);
}

/** Calls back with the save state of now and with each that follows; the component is not drawn for it. */
export function useOnSaveState(onChange: (save: SaveState) => void): void {
  const { stores } = useSession();
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    tell(stores.connection.getState().save);
    return stores.connection.subscribe(({ save }, before) => {
      if (save !== before.save) tell(save);
    });
  }, [stores.connection]);
}
