import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { entranceOf } from '#session/entrance.ts';
import type { Session } from '#session/session.ts';
import type { EntranceState } from '#stores/entrance-store.ts';

/** Opens the way into a postmortem while the component is mounted; the second value asks again. */
export function useEntrance(postmortemId: PostmortemId): readonly [EntranceState<Session>, () => void] {
  const entrance = useMemo(() => entranceOf(postmortemId), [postmortemId]);
  useEffect(() => entrance.hold(), [entrance]);
  return [useStore(entrance.store), entrance.tryAgain];
}
