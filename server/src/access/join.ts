import { roleAfterJoining } from '@debrief/shared/domain/facilitation.ts';
import type { MemberId, ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { colorOfPerson } from '@debrief/shared/domain/people.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { findInviteByToken, useInvite, type Invite } from '#storage/queries/invites.ts';
import {
  changeParticipant,
  countParticipants,
  insertParticipant,
  type Participant,
} from '#storage/queries/participants.ts';
import type { Db } from '#storage/queries/rows.ts';
import { insertSeat } from '#storage/queries/sessions.ts';
import { expectParticipant, noteComing } from './expect-participant.ts';
import type { Storage } from '#storage/storage.ts';
import type { Caller } from './access.ts';
import { findOwnParticipant } from './caller.ts';
import { judgeInvite, type InviteRefusal } from './invites.ts';
import { hashSecret, type Randomness } from './secrets.ts';
import { startSession } from './sessions.ts';
import { shownName } from './shown-name.ts';

/** Somebody with a link, who says who they are. */
export interface JoinOrder {
  /** The token of the link. */
  readonly invite: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly caller: Caller;
  readonly randomness: Randomness;
  readonly now: number;
}

/** What joining gave. */
export interface Joined {
  readonly postmortemId: PostmortemId;
  readonly participantId: ParticipantId;
  readonly role: Role;
  /** The token of the session that was begun; undefined when the browser has one already. */
  readonly sessionToken: string | undefined;
}

/**
 * Exchanges a link for a place in the meeting. The same browser, and the same member, is the same person again, with
 * the name given last; by a link of another role they get that role. Who is called like somebody who is here is told apart.
 */
export async function joinByInvite(
  storage: Storage,
  order: JoinOrder,
): Promise<Outcome<Joined, InviteRefusal | 'not-allowed'>> {
  return storage.transaction(async ({ db }) => {
    const judged = judgeInvite(await findInviteByToken(db, hashSecret(order.invite)), order.now);
    if (!judged.ok) return judged;
    const invite = judged.value;
    const known = await findOwnParticipant(db, order.caller, invite.postmortemId);
    if (known?.removed) return refuse('not-allowed');
    if (known) return accept({ ...(await rejoin(db, known, { order, invite })), sessionToken: undefined });
    if (!(await useInvite(db, invite.id))) return refuse('invite-used-up');
    return accept(await joinAnew(db, order, invite));
  });
}

async function rejoin(
  db: Db,
  known: Participant,
  { order, invite }: { readonly order: JoinOrder; readonly invite: Invite },
): Promise<Omit<Joined, 'sessionToken'>> {
  const role = roleAfterJoining(known.role, invite.role);
  const { jobTitle, now } = order;
  const name = await shownName(db, { postmortemId: invite.postmortemId, id: known.id, name: order.name, now });
  await changeParticipant(db, known.id, { name, jobTitle, role, inviteId: invite.id });
  await noteComing(db, { postmortemId: invite.postmortemId, id: known.id, now });
  return { postmortemId: invite.postmortemId, participantId: known.id, role };
}

async function joinAnew(db: Db, order: JoinOrder, invite: Invite): Promise<Joined> {
  const { caller, now, randomness } = order;
  const { postmortemId, role } = invite;
  const participantId = await addParticipant(db, {
    postmortemId,
    id: randomness.newId<ParticipantId>(),
    memberId: caller.kind === 'nobody' ? null : caller.memberId,
    inviteId: invite.id,
    name: order.name,
    jobTitle: order.jobTitle,
    role,
    now,
  });
  if (caller.kind === 'session') {
    await insertSeat(db, { hash: caller.sessionHash, postmortemId, participantId });
    return { postmortemId, participantId, role, sessionToken: undefined };
  }
  if (caller.kind === 'bearer') return { postmortemId, participantId, role, sessionToken: undefined };
  const sessionToken = randomness.newSessionToken();
  const session = await startSession(db, { token: sessionToken, memberId: null, now });
  await insertSeat(db, { hash: session.hash, postmortemId, participantId });
  return { postmortemId, participantId, role, sessionToken };
}

/** Somebody new in a meeting. */
export interface NewParticipant {
  readonly id: ParticipantId;
  readonly postmortemId: PostmortemId;
  readonly memberId: MemberId | null;
  readonly inviteId: Invite['id'] | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly now: number;
}

/** Adds somebody, in the colour that is next in the order of joining, and finds them on the list of who is expected. */
export async function addParticipant(db: Db, person: NewParticipant): Promise<ParticipantId> {
  const name = await shownName(db, person);
  await insertParticipant(db, {
    id: person.id,
    postmortem_id: person.postmortemId,
    member_id: person.memberId,
    invite_id: person.inviteId,
    name,
    job_title: person.jobTitle,
    role: person.role,
    color: colorOfPerson(await countParticipants(db, person.postmortemId)),
    ready: 0,
    hand_raised_at: null,
    removed: 0,
    joined_at: person.now,
  });
  await expectParticipant(db, person, name);
  return person.id;
}
