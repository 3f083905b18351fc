/** Every number that bounds a room. Benches and simulations lift some of them. */
export interface RoomLimits {
  readonly seats: number;
  readonly seatsPerPerson: number;
  /** A room is kept for so long after the last has left. */
  readonly emptyRoomTtlMs: number;
  /** The Y.Doc of a room is let go when nobody has needed it for so long. */
  readonly contentTtlMs: number;
  /** Writes that add something are refused above this; deletes still work. */
  readonly documentBytes: number;
  /** The log is folded into the snapshot at so many rows or bytes. */
  readonly tailRows: number;
  readonly tailBytes: number;
  readonly updatesPerSecond: number;
  readonly updatesBurst: number;
  readonly updateBytesPerSecond: number;
  readonly updateBytesBurst: number;
  /** Frames of any kind, updates included. */
  readonly framesPerSecond: number;
  readonly framesBurst: number;
  /** A socket that had to be held back for so long without a break is closed. */
  readonly maxPauseMs: number;
  readonly presencePerSecond: number;
  readonly presenceWindowMs: number;
  /** A seat that has more than this waiting to be sent gets no more until it drains. */
  readonly highWaterBytes: number;
  readonly maxStaleMs: number;
}

/** The numbers of a production server. */
export const ROOM_LIMITS: RoomLimits = {
  seats: 200,
  seatsPerPerson: 6,
  emptyRoomTtlMs: 60_000,
  contentTtlMs: 60_000,
  documentBytes: 8 * 1024 * 1024,
  tailRows: 500,
  tailBytes: 1024 * 1024,
  // One person's program may write 200 changes a second and still be answered within 100 ms; no hand writes more.
  updatesPerSecond: 250,
  updatesBurst: 500,
  updateBytesPerSecond: 64 * 1024,
  updateBytesBurst: 1024 * 1024,
  framesPerSecond: 300,
  framesBurst: 1000,
  maxPauseMs: 10_000,
  presencePerSecond: 10,
  presenceWindowMs: 40,
  highWaterBytes: 256 * 1024,
  maxStaleMs: 15_000,
};
