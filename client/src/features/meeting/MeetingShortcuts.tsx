import type { ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { useLookAt } from './use-look-at.ts';
import { words } from './words.ts';

/** The keys of the whole meeting; each stage adds its own. */
export function MeetingShortcuts(): ReactNode {
  const stages = useMeeting((event) => event.stages);
  const { viewed } = useViewedStage();
  const lookAt = useLookAt();
  const step = (by: 1 | -1): void => {
    const next = stages[stages.findIndex((stage) => stage.id === viewed) + by];
    if (next) lookAt(next.id);
  };
  useShortcut({ keys: 'alt+arrowleft', does: words.keys.previousStage, run: () => step(-1) });
  useShortcut({ keys: 'alt+arrowright', does: words.keys.nextStage, run: () => step(1) });
  return null;
}
