import { useStore } from 'zustand';
import { useSession } from './use-session.ts';

/** True when the meeting has been heard of and the document is filled: then the other hooks work. */
export function useMeetingReady(): boolean {
  const { stores } = useSession();
  const heard = useStore(stores.meeting, ({ event }) => event !== undefined);
  const filled = useStore(stores.connection, ({ documentReady }) => documentReady);
  return heard && filled;
}
