import type { Clock } from '#clock.ts';
import type { MeetingState } from '#commands/meeting-state.ts';
import type { CommandEnvironment, CommandRun } from '#commands/run-command.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Command } from '@debrief/shared/protocol/commands.ts';
import type { Journal, Storage } from '#storage/storage.ts';
import type { RoomLimits } from './limits.ts';

/** What a room brings to the run of a command. */
export type CommandSite = Pick<CommandEnvironment, 'postmortemId' | 'openDocument' | 'presence' | 'now'>;

/** Where rooms write down what went wrong. A pino logger is one. */
export interface RoomLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What all rooms of a server share. */
export interface RoomServices {
  readonly journal: Journal;
  /** @throws {Error} when there is no such postmortem */
  readonly loadMeeting: (postmortemId: PostmortemId) => Promise<MeetingState>;
  readonly runCommand: (site: CommandSite, participantId: ParticipantId, command: Command) => Promise<CommandRun>;
  readonly transaction: Storage['transaction'];
  readonly clock: Clock;
  /** A random 32 bit number: the Yjs client id for the server's own edits. */
  readonly newClientId: () => number;
  /** How busy the process is: 1 up to 60 %, then up to 8. Windows widen with it before queues grow. */
  readonly load: () => number;
  readonly limits: RoomLimits;
  readonly log: RoomLog;
}
