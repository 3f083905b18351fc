import type { Stage, StageId } from '@debrief/shared/domain/stage.ts';
import { useState } from 'react';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { moved } from './moved.ts';

/** What can be done with the agenda; the server has the whole list each time. */
export interface AgendaEdits {
  readonly setMinutes: (id: StageId, minutes: number) => void;
  /** @param by - places: -1 is earlier, 1 later */
  readonly move: (id: StageId, by: -1 | 1) => void;
  readonly leaveOut: (id: StageId) => void;
  /** Brings a stage back, as the one before the last: a meeting ends with its wrap-up. */
  readonly bringBack: (stage: Stage) => void;
}

/** The agenda as it will be once the server has taken what I did last, and what can be done with it. */
export function useAgenda(): { readonly stages: readonly Stage[]; readonly edits: AgendaEdits } {
  const command = useCommand();
  const told = useMeeting((event) => event.stages);
  const [heard, setHeard] = useState(told);
  const [wanted, setWanted] = useState<readonly Stage[]>();
  // The server has spoken: what I wanted is in it, or was refused.
  if (heard !== told) {
    setHeard(told);
    setWanted(undefined);
  }
  const stages = wanted ?? told;
  const save = async (next: readonly Stage[]): Promise<void> => {
    setWanted(next);
    const items = next.map(({ id, plannedMinutes }) => ({ id, minutes: plannedMinutes }));
    const answer = await command({ type: 'set-agenda', stages: items });
    if (!answer.ok) setWanted(undefined);
  };
  return { stages, edits: editsOf(stages, (next) => void save(next)) };
}

function editsOf(stages: readonly Stage[], save: (next: readonly Stage[]) => void): AgendaEdits {
  return {
    setMinutes: (id, plannedMinutes) =>
      save(stages.map((stage) => (stage.id === id ? { ...stage, plannedMinutes } : stage))),
    move: (id, by) => save(moved(stages, id, by)),
    leaveOut: (id) => save(stages.filter((stage) => stage.id !== id)),
    bringBack: (stage) => save(stages.toSpliced(Math.max(0, stages.length - 1), 0, stage)),
  };
}
