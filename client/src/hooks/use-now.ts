import { useEffect, useState } from 'react';

const TICK_MS = 30_000;

/**
 * The time, anew every half a minute: enough for countdowns in minutes.
 *
 * @param clock - milliseconds since the epoch; the same function in every render
 */
export function useNow(clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), TICK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
