/** The server's clock as far as its events tell: each is late by its journey, the least late one is the truest. */
export interface ServerClock {
  /** Takes over what the server said its time was when it sent something that has just arrived. */
  hear(serverNow: number): void;
  /** Milliseconds since the Unix epoch by the server's clock. */
  now(): number;
}

/** Starts with this device's own clock. */
export function createServerClock(now: () => number): ServerClock {
  let offset: number | undefined;
  return {
    hear(serverNow) {
      offset = Math.max(offset ?? Number.NEGATIVE_INFINITY, serverNow - now());
    },
    now: () => now() + (offset ?? 0),
  };
}
