import type { StageId } from '@debrief/shared/domain/stage.ts';
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { lookAt } from '#stores/view-store.ts';
import { useMeeting } from './use-meeting.ts';
import { useSession } from './use-session.ts';

/** Which stage I look at, and how that stands to the group's. */
export interface ViewedStage {
  readonly viewed: StageId;
  readonly group: StageId;
  readonly following: boolean;
  /** The group has moved on while I was typing; I have not chosen to stay. */
  readonly held: boolean;
  readonly look: (stage: StageId) => void;
  readonly returnToGroup: () => void;
}

/** The stage on this screen. */
export function useViewedStage(): ViewedStage {
  const { stores } = useSession();
  const group = useMeeting((event) => event.stage);
  const view = useStore(stores.view);
  const look = useCallback((stage: StageId) => lookAt(stores.view, stage, group), [stores, group]);
  const returnToGroup = useCallback(() => look(group), [look, group]);
  return {
    viewed: view.mode === 'following' ? group : view.stage,
    group,
    following: view.mode === 'following',
    held: view.mode === 'held',
    look,
    returnToGroup,
  };
}
