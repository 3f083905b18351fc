/** What a client has to do after a close. */
export type CloseDuty = 'retry' | 'sign-in' | 'reload' | 'stop';

/**
 * Every code with which the server closes a sync socket.
 * y-websocket does not come back after 4400 to 4499; after everything else it retries.
 */
export const CLOSE_CODES = {
  /** Our own mistake, which is in the server's log. */
  internal: 1011,
  /** Going away for a restart; everything accepted is on disk. */
  restart: 1012,
  /** Access changed (role, lock of the role): connect again to be told. */
  accessChanged: 4205,
  badFrame: 4400,
  signIn: 4401,
  notAllowed: 4403,
  noSuchPostmortem: 4404,
  /** The link by which this guest came was revoked; by another one they come back. */
  linkRevoked: 4406,
  /** Three gaps in ten seconds: this copy cannot be brought together over this socket. */
  gap: 4409,
  ended: 4410,
  tooLarge: 4413,
  clientTooOld: 4426,
  storeFailed: 4503,
  tooSlow: 4508,
  tooMany: 4529,
} as const;
export type CloseReason = keyof typeof CLOSE_CODES;

const duties: Readonly<Record<CloseReason, CloseDuty>> = {
  internal: 'retry',
  restart: 'retry',
  accessChanged: 'retry',
  badFrame: 'stop',
  signIn: 'sign-in',
  notAllowed: 'stop',
  noSuchPostmortem: 'stop',
  linkRevoked: 'stop',
  gap: 'reload',
  ended: 'stop',
  tooLarge: 'stop',
  clientTooOld: 'reload',
  storeFailed: 'retry',
  tooSlow: 'retry',
  tooMany: 'retry',
};

/** The duty that comes with a close code; an unknown code (a lost network, a proxy) means retry. */
export function dutyOf(code: number): CloseDuty {
  for (const [reason, reasonCode] of Object.entries(CLOSE_CODES)) {
    if (reasonCode === code) return duties[reason as CloseReason];
  }
  return 'retry';
}
