import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { holdEntrance, type Entrance } from '#session/entrance.ts';
import type { Session } from '#session/session.ts';
import { createEntranceStore, type EntranceState } from '#stores/entrance-store.ts';

const entering = createEntranceStore<Session>();

/** Opens the way into a postmortem while the component is mounted. */
export function useEntrance(postmortemId: PostmortemId): readonly [EntranceState<Session>, () => void] {
  const [entrance, setEntrance] = useState<Entrance>();
  useEffect(() => {
    const held = holdEntrance(postmortemId);
    setEntrance(held.entrance);
    return () => {
      setEntrance(undefined);
      held.release();
    };
  }, [postmortemId]);
  return [useStore(entrance?.store ?? entering), () => entrance?.tryAgain()];
}
