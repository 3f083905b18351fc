import type { CommandDocument } from '#commands/command.ts';
import type { StorageTransaction } from '#storage/storage.ts';
import type { CommandAnswer, Command } from '@debrief/shared/protocol/commands.ts';
import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';

/** Something that the server does to a postmortem and its document, outside of the commands of its people. */
export type ServerWork<Result> = (site: {
  readonly transaction: StorageTransaction;
  readonly document: CommandDocument;
}) => Promise<Result>;

/** What HTTP sees of the rooms. The sync socket works with the room itself. */
export interface Rooms {
  /** Runs a command in its room, loading it if need be. The caller has identified the participant. */
  runCommand(postmortemId: PostmortemId, participantId: ParticipantId, command: Command): Promise<CommandAnswer>;
  /** The committed document as a plain value, for exports. */
  readContent(postmortemId: PostmortemId): Promise<DocumentContent>;
  /**
   * Lets the server itself write into the document, in one transaction with whatever else the work stores; everybody
   * sees it after the commit. What the work throws undoes all of it.
   */
  edit<Result>(postmortemId: PostmortemId, work: ServerWork<Result>): Promise<Result>;
  /** Who has a connected tab now; empty when the room is not loaded. */
  online(postmortemId: PostmortemId): ReadonlySet<ParticipantId>;
  /** People or the record changed outside a command (somebody joined): everybody is told. Does nothing when not loaded. */
  refresh(postmortemId: PostmortemId): Promise<void>;
  /** Closes every socket of a session, within a second. */
  closeSession(sessionHash: string): void;
  /** Stops taking updates, flushes, closes all sockets with 1012. */
  close(): Promise<void>;
}
