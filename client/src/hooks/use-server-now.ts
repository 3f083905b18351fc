import { useSession } from './use-session.ts';

/** Tells the time by the server's clock, milliseconds since the epoch. */
export function useServerNow(): () => number {
  return useSession().serverNow;
}
