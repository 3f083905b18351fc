import type { PresenceUser } from '@debrief/shared/protocol/presence.ts';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useSession } from './use-session.ts';

/** Who else is dragging the thing with this key now; undefined when nobody is. */
export function usePeerDragging(key: string): PresenceUser | undefined {
  return useStore(
    useSession().stores.presence,
    useShallow(({ peers }) => peers.find((peer) => peer.drag?.id === key)?.user),
  );
}
