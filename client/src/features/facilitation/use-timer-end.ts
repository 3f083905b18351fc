import { useEffect, useRef } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useToast } from '#hooks/use-toast.ts';
import { useStageSteps } from './use-stage-steps.ts';
import { words } from './words.ts';

/** Says when a minute is left, and when the time is up; the timer itself never acts. */
export function useTimerEnd(leftMs: number | undefined): void {
  const announce = useAnnounce();
  const toast = useToast();
  const command = useCommand();
  const leads = useCan('run-timer').allowed;
  const stage = useStageSteps().current?.label ?? '';
  const before = useRef(leftMs);
  useEffect(() => {
    const passed = (mark: number): boolean =>
      before.current !== undefined && leftMs !== undefined && before.current > mark && leftMs <= mark;
    if (passed(60_000)) announce(words.oneMinuteLeft);
    if (passed(0)) {
      announce(words.timeUpForAll(stage));
      if (leads) {
        const addMinute = { label: words.addMinute, run: () => void command({ type: 'add-time', minutes: 1 }) };
        toast({ text: words.timeUp(stage), tone: 'notice', forMs: 15_000, action: addMinute });
      }
    }
    before.current = leftMs;
  }, [leftMs, leads, stage, announce, toast, command]);
}
