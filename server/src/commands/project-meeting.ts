import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import { mayTakeOver } from '@debrief/shared/domain/facilitation.ts';
import type { Person } from '@debrief/shared/domain/people.ts';
import { can } from '@debrief/shared/domain/role.ts';
import { rankThemes, type DotsByTheme } from '@debrief/shared/domain/vote.ts';
import { must } from '@debrief/shared/lang/must.ts';
import type { Me, MeetingEvent, VoteView } from '@debrief/shared/protocol/events.ts';
import { PROTOCOL_VERSION } from '@debrief/shared/protocol/version.ts';
import type { Participant } from '#storage/queries/participants.ts';
import type { MeetingState, VoteState } from './meeting-state.ts';

/** What only the room knows. */
export interface LiveView {
  /** Participants with at least one connected tab. */
  readonly online: ReadonlySet<ParticipantId>;
  /** Since when no facilitator is connected; null while one is. */
  readonly facilitatorAwaySince: number | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The meeting for somebody who reads the record without being in it. */
export interface MemberView extends Omit<MeetingEvent, 'me'> {
  readonly me: null;
}

/**
 * The meeting as one person may see it. Built field by field: of drafts and ballots nothing but the recipient's own
 * and counts is ever in it, whatever is added to the state.
 *
 * @throws {Error} when the recipient is not in this postmortem
 */
export function projectMeeting(state: MeetingState, recipientId: ParticipantId, live: LiveView): MeetingEvent {
  const recipient = must(
    state.participants.find((participant) => participant.id === recipientId),
    `participant ${recipientId}`,
  );
  return { ...projectFor(state, recipientId, live), me: toMe(recipient) };
}

/** The meeting as a member may see it who is not in it. */
export function projectForMember(state: MeetingState, live: LiveView): MemberView {
  return { ...projectFor(state, null, live), me: null };
}

function projectFor(state: MeetingState, recipientId: ParticipantId | null, live: LiveView): Omit<MeetingEvent, 'me'> {
  const { record, meeting, participants } = state;
  return {
    protocol: PROTOCOL_VERSION,
    record,
    postmortemId: record.id,
    stages: meeting.stages,
    stage: meeting.stage,
    timer: meeting.timer,
    people: participants.map((participant) => toPerson(participant, live)),
    prompts: meeting.prompts,
    drafts: projectDrafts(state, recipientId),
    revealed: meeting.revealed,
    vote: state.vote && projectVote(state, state.vote, { recipientId, online: live.online }),
    collectionClosesAt: state.preparation.collectionClosesAt,
    preparationRevision: state.preparation.revision,
    locked: meeting.locked,
    published: record.publishedAt !== null,
    spotlight: meeting.spotlight,
    facilitationLocked: meeting.roleLocked,
    facilitatorAwaySince:
      mayTakeOver(live.facilitatorAwaySince, live.now) && !meeting.roleLocked ? live.facilitatorAwaySince : null,
    serverNow: live.now,
  };
}

function toPerson(participant: Participant, { online }: LiveView): Person {
  const { id, name, jobTitle, role, color, ready, handRaisedAt, removed } = participant;
  return { id, name, jobTitle, role, color, online: online.has(id), ready, handRaisedAt, removed };
}

function toMe({ id, name, jobTitle, role, color }: Participant): Me {
  return { id, name, jobTitle, role, color };
}

function projectDrafts({ drafts }: MeetingState, recipientId: ParticipantId | null): MeetingEvent['drafts'] {
  const written = drafts.filter((draft) => draft.text.trim() !== '');
  return {
    count: written.length,
    authors: new Set(written.map((draft) => draft.authorId)).size,
    mine: drafts
      .filter((draft) => draft.authorId === recipientId)
      .map(({ draftId, promptId, text }) => ({ draftId, promptId, text })),
  };
}

function projectVote(
  { participants }: MeetingState,
  { vote, voters, ballots }: VoteState,
  { recipientId, online }: { readonly recipientId: ParticipantId | null; readonly online: ReadonlySet<ParticipantId> },
): VoteView {
  const done = new Set(voters.filter((voter) => voter.finished).map((voter) => voter.participantId));
  // Who said "done" and left still counts; who has not and is away is not waited for.
  const counted = participants.filter(
    ({ id, role, removed }) => !removed && can(role, 'cast-vote') && (online.has(id) || done.has(id)),
  );
  const mine: DotsByTheme = Object.fromEntries(
    ballots.filter((ballot) => ballot.participantId === recipientId).map(({ themeId, dots }) => [themeId, dots]),
  );
  return {
    id: vote.id,
    status: vote.status,
    votesPerPerson: vote.votesPerPerson,
    votesPerTheme: vote.votesPerTheme,
    themeIds: vote.themeIds,
    mine: vote.status === 'open' ? mine : {},
    finished: {
      count: counted.filter(({ id }) => done.has(id)).length,
      of: counted.length,
      me: recipientId !== null && done.has(recipientId),
    },
    ...(vote.tally !== null && { results: rankThemes(vote, vote.tally) }),
  };
}
