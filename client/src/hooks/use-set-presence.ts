import type { PresenceState } from '@debrief/shared/protocol/presence.ts';
import { useSession } from './use-session.ts';

/** Tells the others where I am and what I am at; null takes a part back. At most ten changes a second go out. */
export function useSetPresence(): (part: Partial<PresenceState>) => void {
  return useSession().setPresence;
}
