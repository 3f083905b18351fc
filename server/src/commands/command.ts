import type { CommandOf, CommandRefusal, CommandType } from '@debrief/shared/protocol/commands.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import type { InviteId, ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import type { StorageTransaction } from '#storage/storage.ts';

/** The document of the room, for commands that read it or write into it under the server's own client id. */
export interface CommandDocument {
  /** The committed document. Read only: what is written here outside {@link edit} is lost. */
  read(): Promise<PostmortemDocument>;
  /** Writes in one transaction of the document; it is journalled in the command's own commit. At most once a command. */
  edit(change: (document: PostmortemDocument) => void): Promise<void>;
}

/** Where chance comes from; the simulation has a seeded one. */
export interface Chance {
  /** A new random id. */
  newId<Branded extends string>(): Branded;
  /** 160 random bits as 27 characters that are safe in a URL. */
  newToken(): string;
  /** A shuffled copy, by a cryptographic random source. */
  shuffle<Item>(items: readonly Item[]): readonly Item[];
}

/** Everything that a command may look at. Time, randomness and ids come in here. */
export interface CommandContext extends Chance {
  readonly transaction: StorageTransaction;
  readonly postmortemId: PostmortemId;
  readonly actor: { readonly id: ParticipantId; readonly role: Role };
  readonly document: CommandDocument;
  /** Milliseconds since the epoch, the server's clock. */
  readonly now: number;
  /** Participants with at least one connected tab, and since when each facilitator has been gone. */
  readonly presence: {
    readonly online: ReadonlySet<ParticipantId>;
    /** Since when no facilitator is connected; null while one is. */
    readonly facilitatorAwaySince: number | null;
  };
  /** Base of the links that are given out, without a trailing slash. */
  readonly publicUrl: string;
}

/** What has to happen to sockets after the commit. */
export type CommandEffect =
  | { readonly kind: 'close-participant'; readonly participantId: ParticipantId }
  | { readonly kind: 'close-invite'; readonly inviteId: InviteId };

/** What a command did. */
export interface CommandDone {
  readonly result?: Readonly<Record<string, unknown>>;
  /** Added to the result of the first answer only: what is kept nowhere, not even for a repetition (the token of a link). */
  readonly onceOnly?: Readonly<Record<string, unknown>>;
  readonly effects?: readonly CommandEffect[];
}

/** A command's outcome. A refusal may say more than its code does, e.g. which two times are the wrong way round. */
export type CommandOutcome =
  | { readonly ok: true; readonly value: CommandDone }
  | { readonly ok: false; readonly refusal: CommandRefusal; readonly detail?: string };

/** One command: checked against the schema and the role before it runs, inside the transaction of its effect. */
export type CommandHandler<Type extends CommandType> = (
  context: CommandContext,
  command: CommandOf<Type>,
) => Promise<CommandOutcome>;
