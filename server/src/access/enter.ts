import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { findMember } from '#storage/queries/members.ts';
import { listParticipants, type Participant } from '#storage/queries/participants.ts';
import { findCreator } from '#storage/queries/postmortems.ts';
import type { Db } from '#storage/queries/rows.ts';
import type { Storage } from '#storage/storage.ts';
import type { Caller } from './access.ts';
import { findOwnParticipant, hasAccess, type ParticipantRefusal } from './caller.ts';
import { addParticipant } from './join.ts';
import type { Randomness } from './secrets.ts';

/** Somebody who comes without a link. */
export interface EnterOrder {
  readonly postmortemId: PostmortemId;
  readonly caller: Caller;
  /** For a member who comes for the first time; undefined: the name they signed in with. */
  readonly name: string | undefined;
  readonly randomness: Randomness;
  readonly now: number;
}

/** Who came in, and whether for the first time. */
export interface Entered {
  readonly participantId: ParticipantId;
  readonly role: Role;
  readonly isNew: boolean;
}

/** Lets somebody in who was here before, or a member: its creator facilitates when nobody does, the others attend. */
export async function enterPostmortem(
  storage: Storage,
  order: EnterOrder,
): Promise<Outcome<Entered, ParticipantRefusal>> {
  return storage.transaction(async ({ db }) => {
    const { caller, postmortemId } = order;
    if (caller.kind === 'nobody') return refuse('sign-in');
    const creator = await findCreator(db, postmortemId);
    if (creator === undefined) return refuse('no-such-postmortem');
    const known = await findOwnParticipant(db, caller, postmortemId);
    if (known) return (await hasAccess(db, known)) ? accept(toEntered(known, false)) : refuse('not-allowed');
    const member = caller.memberId === null ? undefined : await findMember(db, caller.memberId);
    if (!member) return refuse('not-allowed');

    const role = member.id === creator && !(await hasFacilitator(db, postmortemId)) ? 'facilitator' : 'attendee';
    const id = await addParticipant(db, {
      id: order.randomness.newId<ParticipantId>(),
      postmortemId,
      memberId: member.id,
      inviteId: null,
      name: order.name ?? member.name,
      jobTitle: '',
      role,
      now: order.now,
    });
    return accept(toEntered({ id, role }, true));
  });
}

function toEntered({ id, role }: Pick<Participant, 'id' | 'role'>, isNew: boolean): Entered {
  return { participantId: id, role, isNew };
}

async function hasFacilitator(db: Db, postmortemId: PostmortemId): Promise<boolean> {
  const people = await listParticipants(db, postmortemId);
  return people.some((person) => person.role === 'facilitator' && !person.removed);
}
