import { timeLeftMs } from '@debrief/shared/domain/timer.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { useMeeting } from './use-meeting.ts';
import { useServerNow } from './use-server-now.ts';

/** Milliseconds left in whole seconds, negative when over; undefined when no timer is set. Ticks each second. */
export function useTimerLeft(): number | undefined {
  const timer = useMeeting((event) => event.timer);
  const serverNow = useServerNow();
  const getSnapshot = useCallback(() => {
    const left = timeLeftMs(timer, serverNow());
    return left === undefined ? undefined : Math.ceil(left / 1_000) * 1_000;
  }, [timer, serverNow]);
  const subscribe = useCallback(
    (onTick: () => void) => {
      if (timer.status !== 'running') return () => undefined;
      const interval = setInterval(onTick, 250);
      return () => clearInterval(interval);
    },
    [timer],
  );
  return useSyncExternalStore(subscribe, getSnapshot);
}
