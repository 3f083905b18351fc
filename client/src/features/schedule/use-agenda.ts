import type { Stage, StageId } from '@debrief/shared/domain/stage.ts';
import { useCommand } from '#hooks/use-command.ts';
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

/** The edits of these stages. */
export function useAgenda(stages: readonly Stage[]): AgendaEdits {
  const command = useCommand();
  const save = (next: readonly Stage[]): void => {
    const items = next.map(({ id, plannedMinutes }) => ({ id, minutes: plannedMinutes }));
    void command({ type: 'set-agenda', stages: items });
  };
  return {
    setMinutes: (id, plannedMinutes) =>
      save(stages.map((stage) => (stage.id === id ? { ...stage, plannedMinutes } : stage))),
    move: (id, by) => save(moved(stages, id, by)),
    leaveOut: (id) => save(stages.filter((stage) => stage.id !== id)),
    bringBack: (stage) => save(stages.toSpliced(Math.max(0, stages.length - 1), 0, stage)),
  };
}
