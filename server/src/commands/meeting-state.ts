import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import { listDrafts, type AuthoredDraft } from '#storage/queries/drafts.ts';
import { loadMeeting, type Meeting } from '#storage/queries/meetings.ts';
import { loadPreparationState, type PreparationState } from '#storage/queries/preparation.ts';
import { listParticipants, type Participant } from '#storage/queries/participants.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import type { Db } from '#storage/queries/rows.ts';
import {
  findCurrentVote,
  listBallots,
  listVoters,
  type Ballot,
  type StoredVote,
  type Voter,
} from '#storage/queries/votes.ts';
import { must } from '@debrief/shared/lang/must.ts';

/** The vote with everything that is secret about it. */
export interface VoteState {
  readonly vote: StoredVote;
  readonly voters: readonly Voter[];
  /** Empty after the close. */
  readonly ballots: readonly Ballot[];
}

/**
 * The whole meeting as the server knows it, secrets included: nothing of it leaves the server but through
 * `projectMeeting`, which makes one person's view of it.
 */
export interface MeetingState {
  readonly record: PostmortemRecord;
  readonly meeting: Meeting;
  /** As much of what is prepared as everybody is told at once. */
  readonly preparation: PreparationState;
  /** In the order of joining, the removed included. */
  readonly participants: readonly Participant[];
  /** Of all people, oldest first. */
  readonly drafts: readonly AuthoredDraft[];
  /** The open vote or the last one. */
  readonly vote: VoteState | null;
}

/**
 * Reads the meeting. Within a transaction all of it is of one moment; outside, a command may come in between.
 *
 * @throws {Error} when there is no such postmortem
 */
export async function loadMeetingState(db: Db, postmortemId: PostmortemId): Promise<MeetingState> {
  const [record, meeting, preparation, participants, drafts, vote] = await Promise.all([
    findRecord(db, postmortemId),
    loadMeeting(db, postmortemId),
    loadPreparationState(db, postmortemId),
    listParticipants(db, postmortemId),
    listDrafts(db, postmortemId),
    loadVoteState(db, postmortemId),
  ]);
  return { record: must(record, `postmortem ${postmortemId}`), meeting, preparation, participants, drafts, vote };
}

async function loadVoteState(db: Db, postmortemId: PostmortemId): Promise<VoteState | null> {
  const vote = await findCurrentVote(db, postmortemId);
  if (!vote) return null;
  const [voters, ballots] = await Promise.all([listVoters(db, vote.id), listBallots(db, vote.id)]);
  return { vote, voters, ballots };
}
