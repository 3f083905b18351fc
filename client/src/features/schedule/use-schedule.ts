import type { Schedule } from '@debrief/shared/domain/preparation.ts';
import { useCommand } from '#hooks/use-command.ts';

/** Changes parts of the schedule; the others stay as they are. */
export function useSchedule(): (change: Partial<Schedule>) => void {
  const command = useCommand();
  return (change) => void command({ type: 'set-schedule', ...change });
}
