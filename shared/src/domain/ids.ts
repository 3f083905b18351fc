declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** The record of one incident, its document and its meeting. */
export type PostmortemId = Id<'postmortem'>;
/** One person in one postmortem; the same person in another postmortem has another. */
export type ParticipantId = Id<'participant'>;
/** Somebody who may create postmortems and read the archive. */
export type MemberId = Id<'member'>;
export type InviteId = Id<'invite'>;
export type DraftId = Id<'draft'>;
export type PromptId = Id<'prompt'>;
export type VoteId = Id<'vote'>;
export type TimelineEntryId = Id<'timeline-entry'>;
export type CauseId = Id<'cause'>;
export type ThemeId = Id<'theme'>;
export type WhyNodeId = Id<'why-node'>;
export type ActionId = Id<'action'>;
/** A picture that is stored with a postmortem. */
export type ImageId = Id<'image'>;
/** Somebody who is expected at the meeting, whether or not they have come. */
export type InviteeId = Id<'invitee'>;
/** A question or a detail that belongs to an event or to the whole incident. */
export type RemarkId = Id<'remark'>;
/** An address under which other programs report events. */
export type HookId = Id<'hook'>;

/** Every id is this: 1 to 64 of letters, digits, `_` and `-`. It is safe in a URL and in a file name. */
export const ID_PATTERN: RegExp = /^[A-Za-z0-9_-]{1,64}$/;

/** Brands a string as an id; the one place where that cast lives. */
export function asId<Branded extends string>(value: string): Branded {
  return value as Branded;
}
