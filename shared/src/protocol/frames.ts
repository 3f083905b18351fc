/** The first varUint of every frame on the sync socket: 0 to 3 are y-websocket's, the rest are ours. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Client asks "is all that I sent before this on disk?"; the server answers with the same bytes once it is. */
  barrier: 100,
  /** Server to client: one JSON object, the meeting as this person may see it. */
  event: 101,
} as const;

/** The varUint after {@link MESSAGE.sync}. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Limits of one frame, bytes. */
export const FRAME_LIMITS = {
  payload: 1024 * 1024,
  update: 256 * 1024,
  /** A client that comes back may bring a long time of offline work. */
  step2: 1024 * 1024,
  stateVector: 64 * 1024,
  awareness: 4 * 1024,
} as const;
