import { useEffect, useState } from 'react';
import { useServerNow } from '#hooks/use-server-now.ts';

/** "26 h ago" need not be truer than this, milliseconds. */
const TICK_MS = 30_000;

/** The time by the server's clock, milliseconds since the epoch; it moves on twice a minute. */
export function useMinute(): number {
  const serverNow = useServerNow();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), TICK_MS);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}
