import { findStage } from '@debrief/shared/domain/stage.ts';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { words } from './words.ts';

/** Says aloud that the group has moved on. The focus stays where it is: nobody is dragged along. */
export function useGroupMoves(): void {
  const announce = useAnnounce();
  const stage = useMeeting((event) => findStage(event.stages, event.stage));
  const before = useRef(stage?.id);
  useEffect(() => {
    if (!stage || before.current === stage.id) return;
    before.current = stage.id;
    announce(words.groupMoved(stage.label, stage.question));
  }, [announce, stage]);
}
