import type { ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useUndo } from '#hooks/use-undo.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { useLookAt } from './use-look-at.ts';

/** The keys of the whole meeting; each stage adds its own. */
export function MeetingShortcuts(): ReactNode {
  const stages = useMeeting((event) => event.stages);
  const { viewed } = useViewedStage();
  const lookAt = useLookAt();
  const { undo, redo } = useUndo();
  const step = (by: 1 | -1): void => {
    const next = stages[stages.findIndex((stage) => stage.id === viewed) + by];
    if (next) lookAt(next.id);
  };
  useShortcut({ keys: 'mod+z', does: 'Undo what I did', run: undo });
  useShortcut({ keys: 'mod+shift+z', does: 'Redo what I did', run: redo });
  useShortcut({ keys: 'alt+arrowleft', does: 'Look at the previous stage', run: () => step(-1) });
  useShortcut({ keys: 'alt+arrowright', does: 'Look at the next stage', run: () => step(1) });
  return null;
}
