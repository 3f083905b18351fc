import type { CommandEffect } from '#commands/command.ts';
import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Command, CommandAnswer } from '@debrief/shared/protocol/commands.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomMeeting } from './room-meeting.ts';
import type { CommandSite, RoomServices } from './room-services.ts';
import type { ServerWork } from './rooms.ts';
import type { ServerEdit } from './server-edit.ts';
import { Turns } from './turns.ts';

export interface RoomCommandsOptions {
  readonly postmortemId: PostmortemId;
  readonly services: Pick<RoomServices, 'runCommand' | 'transaction' | 'clock'>;
  readonly document: RoomDocument;
  readonly meeting: RoomMeeting;
  /** The meeting has changed: everybody is told. */
  readonly refresh: () => Promise<void>;
  readonly perform: (effect: CommandEffect) => void;
  /** Nothing runs any more. */
  readonly onIdle: () => void;
}

/** The commands of a room, one after the other, each on the document with everything that was sent before it. */
export class RoomCommands {
  readonly #options: RoomCommandsOptions;
  readonly #turns = new Turns();

  constructor(options: RoomCommandsOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return this.#turns.isIdle;
  }

  run(participantId: ParticipantId, command: Command): Promise<CommandAnswer> {
    return this.#take(() => this.#run(participantId, command));
  }

  /** The committed document as a plain value, between two commands. */
  readContent(): Promise<DocumentContent> {
    const { document } = this.#options;
    return this.#take(async () => {
      await document.settled();
      return document.readContent();
    });
  }

  /** The server's own writing, between two commands. */
  edit<Result>(work: ServerWork<Result>): Promise<Result> {
    return this.#take(() =>
      this.#withDocument((begin) =>
        this.#options.services.transaction((transaction) => work({ transaction, document: begin(transaction) })),
      ),
    );
  }

  async #take<Result>(task: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#turns.take(task);
    } finally {
      if (this.isIdle) this.#options.onIdle();
    }
  }

  async #run(participantId: ParticipantId, command: Command): Promise<CommandAnswer> {
    const { postmortemId, services, meeting, refresh, perform } = this.#options;
    const { answer, effects, changed } = await this.#withDocument((openDocument) => {
      const site: CommandSite = { postmortemId, openDocument, presence: meeting.live, now: services.clock.now() };
      return services.runCommand(site, participantId, command);
    });
    if (changed) await refresh();
    for (const effect of effects) perform(effect);
    return answer;
  }

  /** Runs a transaction that may write into the document: the room takes it in after the commit, or forgets it. */
  async #withDocument<Result>(work: (openDocument: CommandSite['openDocument']) => Promise<Result>): Promise<Result> {
    const { document } = this.#options;
    await document.settled();
    let edit: ServerEdit | undefined;
    try {
      const result = await work((transaction) => (edit = document.beginEdit(transaction)));
      if (edit) document.commitEdit(edit);
      return result;
    } catch (error) {
      if (edit) document.discardEdit(edit);
      throw error;
    }
  }
}
