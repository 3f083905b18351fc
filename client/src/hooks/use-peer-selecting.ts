import type { PersonColor } from '@debrief/shared/domain/people.ts';
import { useStore } from 'zustand';
import { useSession } from './use-session.ts';

/** The colour of somebody else who has selected the thing with this id; undefined when nobody has. */
export function usePeerSelecting(id: string): PersonColor | undefined {
  return useStore(
    useSession().stores.presence,
    ({ peers }) => peers.find(({ selection }) => selection.includes(id))?.user.color,
  );
}
