import type { CommandAnswer, Command } from '@debrief/shared/protocol/commands.ts';
import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';

/** What HTTP sees of the rooms. The sync socket works with the room itself. */
export interface Rooms {
  /** Runs a command in its room, loading it if need be. The caller has identified the participant. */
  runCommand(postmortemId: PostmortemId, participantId: ParticipantId, command: Command): Promise<CommandAnswer>;
  /** The committed document as a plain value, for exports. */
  readContent(postmortemId: PostmortemId): Promise<DocumentContent>;
  /** Who has a connected tab now; empty when the room is not loaded. */
  online(postmortemId: PostmortemId): ReadonlySet<ParticipantId>;
  /** People or the record changed outside a command (somebody joined): everybody is told. Does nothing when not loaded. */
  refresh(postmortemId: PostmortemId): Promise<void>;
  /** Closes every socket of a session, within a second. */
  closeSession(sessionHash: string): void;
  /** Stops taking updates, flushes, closes all sockets with 1012. */
  close(): Promise<void>;
}
