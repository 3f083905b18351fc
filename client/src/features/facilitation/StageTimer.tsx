import { ActionIcon, Button } from '@mantine/core';
import { Pause, Play, Square, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useTimerLeft } from '#hooks/use-timer-left.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './StageTimer.module.css';
import { clockWords } from './clock-words.ts';
import { useStageSteps } from './use-stage-steps.ts';
import { useTimerEnd } from './use-timer-end.ts';
import { words } from './words.ts';

/** The time left in this stage; it tells, people decide. */
export function StageTimer(): ReactNode {
  const leftMs = useTimerLeft();
  const running = useMeeting((event) => event.timer.status === 'running');
  const role = useCan('run-timer');
  const { current } = useStageSteps();
  useTimerEnd(leftMs);
  if (leftMs === undefined) return role.allowed ? <StartButton minutes={current?.plannedMinutes ?? 5} /> : null;
  return (
    <div className={classes['timer']} data-mood={leftMs <= 0 ? 'over' : leftMs <= 60_000 ? 'soon' : undefined}>
      <Timer size={16} aria-hidden />
      <span role="timer" aria-label={spoken(leftMs)} className={`${classes['clock']} mono`}>
        {clockWords(leftMs)}
      </span>
      {role.allowed && <TimerControls running={running} />}
    </div>
  );
}

function StartButton({ minutes }: { readonly minutes: number }): ReactNode {
  const command = useCommand();
  const permission = useCan('run-timer');
  return (
    <DisabledReason reason={permission.reason}>
      <Button
        className={classes['start']}
        variant="default"
        radius="xl"
        leftSection={<Timer size={16} aria-hidden />}
        aria-label={words.startTimerLabel(minutes)}
        onClick={() => void command({ type: 'start-timer', minutes })}
      >
        <span className={classes['verb']}>{words.startVerb}&nbsp;</span>
        {words.minutes(minutes)}
      </Button>
    </DisabledReason>
  );
}

function TimerControls({ running }: { readonly running: boolean }): ReactNode {
  const command = useCommand();
  return (
    <span className={classes['controls']}>
      <ActionIcon
        size={32}
        radius="xl"
        variant="subtle"
        color="gray"
        aria-label={running ? words.pause : words.resume}
        title={running ? words.pause : words.resume}
        onClick={() => void command({ type: running ? 'pause-timer' : 'resume-timer' })}
      >
        {running ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
      </ActionIcon>
      <ActionIcon
        className={classes['add']}
        size={32}
        radius="xl"
        variant="subtle"
        color="gray"
        aria-label={words.addMinuteLabel}
        title={words.addMinute}
        onClick={() => void command({ type: 'add-time', minutes: 1 })}
      >
        {words.addMinuteShort}
      </ActionIcon>
      <ActionIcon
        className={classes['stop']}
        size={32}
        radius="xl"
        variant="subtle"
        color="gray"
        aria-label={words.stop}
        title={words.stop}
        onClick={() => void command({ type: 'stop-timer' })}
      >
        <Square size={13} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function spoken(leftMs: number): string {
  if (leftMs <= 0) return words.timeOver;
  return words.timeLeft(Math.floor(leftMs / 60_000), Math.floor((leftMs % 60_000) / 1_000));
}
