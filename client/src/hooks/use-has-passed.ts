import { useCallback, useSyncExternalStore } from 'react';
import { useServerNow } from './use-server-now.ts';

/** The longest that a browser's timer can wait. */
const MAX_WAIT_MS = 2 ** 31 - 1;

/** Whether an instant (ISO 8601) is over by the server's clock; null never is. The component renders again when it comes. */
export function useHasPassed(at: string | null): boolean {
  const serverNow = useServerNow();
  const getSnapshot = useCallback(() => at !== null && serverNow() >= Date.parse(at), [at, serverNow]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (at === null) return () => undefined;
      const instant = Date.parse(at);
      let timer: ReturnType<typeof setTimeout>;
      const wait = (): void => {
        const leftMs = instant - serverNow();
        timer = leftMs > 0 ? setTimeout(wait, Math.min(leftMs + 50, MAX_WAIT_MS)) : setTimeout(onChange, 0);
      };
      wait();
      return () => clearTimeout(timer);
    },
    [at, serverNow],
  );
  return useSyncExternalStore(subscribe, getSnapshot);
}
