import { findStage } from '@debrief/shared/domain/stage.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePeers } from '#hooks/use-peers.ts';
import { words } from './words.ts';

/** By person what is worth saying of where they are: typing, or looking at another stage than the group. */
export function usePlaces(): ReadonlyMap<string, string> {
  const stages = useMeeting((event) => event.stages);
  const group = useMeeting((event) => event.stage);
  const places = new Map<string, string>();
  for (const { user, stage, typing } of usePeers()) {
    const elsewhere = stage !== null && stage !== group ? findStage(stages, stage) : undefined;
    if (elsewhere) places.set(user.id, words.lookingAt(elsewhere.label));
    else if (typing) places.set(user.id, words.typing);
  }
  return places;
}
