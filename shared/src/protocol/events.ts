import type { Draft, Prompt } from '#domain/cause.ts';
import type { ParticipantId, PostmortemId, VoteId } from '#domain/ids.ts';
import type { Person, PersonColor } from '#domain/people.ts';
import type { PostmortemRecord } from '#domain/postmortem.ts';
import type { Role } from '#domain/role.ts';
import type { Stage, StageId } from '#domain/stage.ts';
import type { Timer } from '#domain/timer.ts';
import type { DotsByTheme, RankedTheme } from '#domain/vote.ts';

/** The vote as one person may see it: their own dots and a count until it is closed. */
export interface VoteView {
  readonly id: VoteId;
  readonly status: 'open' | 'closed';
  readonly votesPerPerson: number;
  readonly votesPerTheme: number;
  readonly themeIds: readonly string[];
  /** My dots by theme; empty after the close, when nobody's choice is kept. */
  readonly mine: DotsByTheme;
  /** How many say that they are done, of how many who may vote and are here. */
  readonly finished: { readonly count: number; readonly of: number; readonly me: boolean };
  /** Only after the close. */
  readonly results?: readonly RankedTheme[];
}

/** Who I am in this postmortem. */
export interface Me {
  readonly id: ParticipantId;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly color: PersonColor;
}

/** What everybody is asked to look at. */
export interface Spotlight {
  readonly by: ParticipantId;
  readonly stage: StageId;
  readonly itemId: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Event 101: the whole meeting for one recipient, on connect, on each change and every ten seconds.
 * Made from an allow-list per recipient: nothing that is private to another person is ever in it.
 */
export interface MeetingEvent {
  readonly protocol: number;
  /** The postmortem's record; its title and status change here first. */
  readonly record: PostmortemRecord;
  readonly postmortemId: PostmortemId;
  readonly stages: readonly Stage[];
  readonly stage: StageId;
  readonly timer: Timer;
  readonly people: readonly Person[];
  readonly prompts: readonly Prompt[];
  /** Drafts not yet revealed: how many by all, from how many people, and mine in full. */
  readonly drafts: { readonly count: number; readonly authors: number; readonly mine: readonly Draft[] };
  /** The causes have been revealed at least once; later drafts can be revealed again. */
  readonly revealed: boolean;
  readonly vote: VoteView | null;
  /** Causes may be written before the Causes stage until then, ISO 8601 UTC; null: no deadline is set. */
  readonly collectionClosesAt: string | null;
  /** Counts the changes of what is prepared (`GET …/preparation`): read again when it is another. */
  readonly preparationRevision: number;
  readonly locked: boolean;
  readonly published: boolean;
  readonly spotlight: Spotlight | null;
  /** Nobody may take facilitation over, however long the facilitator is away. */
  readonly facilitationLocked: boolean;
  /** Set while no facilitator is here and anybody may take over: since when, milliseconds since the epoch. */
  readonly facilitatorAwaySince: number | null;
  readonly me: Me;
  /** The server's clock when this was made, milliseconds since the epoch. */
  readonly serverNow: number;
  /** Something that this client sent was not accepted: its code; present only in the event that reports it. */
  readonly refusal?: { readonly code: UpdateRefusal; readonly detail: string };
}

/** Why the server did not take an update or a presence state. It changed nothing and will not be acknowledged. */
export type UpdateRefusal =
  | 'too-large'
  | 'malformed'
  | 'too-many-structs'
  | 'foreign-client'
  | 'gap'
  | 'unknown-origin'
  | 'forbidden-content'
  | 'too-deep'
  | 'document-full'
  | 'read-only'
  | 'locked'
  | 'bad-presence';
