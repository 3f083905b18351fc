import type { Clock } from '#clock.ts';
import type { Chance } from '#commands/command.ts';
import { loadMeetingState } from '#commands/meeting-state.ts';
import { runCommand } from '#commands/run-command.ts';
import type { Storage } from '#storage/storage.ts';
import { ROOM_LIMITS, type RoomLimits } from './limits.ts';
import { RoomRegistry } from './room-registry.ts';
import type { RoomLog } from './room-services.ts';

export interface CreateRoomsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly chance: Chance;
  /** A random 32 bit number. */
  readonly newClientId: () => number;
  /** Base of the links that are given out, without a trailing slash; asked for each command. */
  readonly publicUrl: () => string;
  readonly log: RoomLog;
  /** How busy the process is, 1 to 8; see `socket/event-loop-load.ts`. */
  readonly load?: () => number;
  readonly limits?: Partial<RoomLimits>;
}

/** The rooms of a server over its store. */
export function createRooms(options: CreateRoomsOptions): RoomRegistry {
  const { storage, clock, chance, newClientId, publicUrl, log, load = () => 1, limits } = options;
  return new RoomRegistry({
    journal: storage.journal,
    loadMeeting: (postmortemId) => storage.db.connection().execute((db) => loadMeetingState(db, postmortemId)),
    runCommand: (site, participantId, command) =>
      runCommand({ ...site, storage, chance, publicUrl: publicUrl() }, participantId, command),
    transaction: (work) => storage.transaction(work),
    clock,
    newClientId,
    log,
    load,
    limits: { ...ROOM_LIMITS, ...limits },
  });
}
