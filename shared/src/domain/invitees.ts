import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import type { InviteeId } from './ids.ts';
import type { IncidentRole, Invitee } from './preparation.ts';
import { can, type Role } from './role.ts';

/** Invitees of one postmortem. */
export const MAX_INVITEES = 200;
/** More people than this who have to come, and few of them will say anything. */
export const MANY_COOKS = 10;

/** Longer ones are delivered nowhere. */
export const MAX_ADDRESS_LENGTH = 254;
/** What the command that saves an invitee takes: no quotes, no comments, no names of a machine alone. */
const MAIL_ADDRESS =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/u;

/** Whether mail can be sent there. */
export function isMailAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS_LENGTH && MAIL_ADDRESS.test(text);
}

/** How long before the start somebody may come and still count as having come to the meeting. */
const EARLY_MS = 30 * 60_000;

/** What these rules look at of somebody. */
export type PlannedPerson = Pick<Invitee, 'id' | 'name' | 'email' | 'meetingRole'>;

/** Names and addresses as they are compared: letter case, width and blanks do not make another person. */
export function plainName(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** Whether both are the same person: by address where both have one, else by name. */
export function isSamePerson(
  a: Pick<Invitee, 'name' | 'email'>,
  b: { readonly name: string; readonly email: string },
): boolean {
  if (plainName(a.email) !== '' && plainName(b.email) !== '') return plainName(a.email) === plainName(b.email);
  return plainName(a.name) === plainName(b.name);
}

/** Who somebody that joins was expected to be: one who has not come yet; undefined for who was not expected. */
export function findExpected<Row extends Pick<Invitee, 'name' | 'email' | 'participantId'>>(
  invitees: readonly Row[],
  person: { readonly name: string; readonly email: string },
): Row | undefined {
  return invitees.find((invitee) => invitee.participantId === null && isSamePerson(invitee, person));
}

/**
 * The list with one more person, or with one changed. A meeting is planned with one facilitator and one note-taker,
 * who are two people: who leads cannot write along.
 */
export function planInvitee<Row extends PlannedPerson>(
  invitees: readonly Row[],
  invitee: Row,
): Outcome<Row, 'too-many-invitees' | 'one-note-taker'> {
  const others = invitees.filter(({ id }) => id !== invitee.id);
  if (others.length >= MAX_INVITEES) return refuse('too-many-invitees');
  return clashWith(others, invitee) === undefined ? accept(invitee) : refuse('one-note-taker');
}

/** Who stands in the way of this plan: has the same role, of which there is one, or is the same person with the other. */
export function clashWith<Row extends PlannedPerson>(others: readonly Row[], invitee: PlannedPerson): Row | undefined {
  if (!isSingle(invitee.meetingRole)) return undefined;
  return others.find(
    (other) =>
      other.meetingRole === invitee.meetingRole || (isSingle(other.meetingRole) && isSamePerson(other, invitee)),
  );
}

/** A role of which a meeting is planned with one. */
function isSingle(role: Role): boolean {
  return role === 'facilitator' || role === 'note-taker';
}

/** The planned role of somebody who came without having been planned: theirs, unless it is given already. */
export function roleOfUnplanned(invitees: readonly Pick<Invitee, 'meetingRole'>[], role: Role): Role {
  const isTaken = isSingle(role) && invitees.some(({ meetingRole }) => meetingRole === role);
  return isTaken ? 'attendee' : role;
}

/**
 * Whether somebody may plan so. Their link comes by mail to whom facilitates or takes notes, so only who may give
 * these roles may plan them, or change where that mail goes.
 */
export function mayPlan(
  actor: Role,
  before: Pick<Invitee, 'meetingRole' | 'email'> | undefined,
  after: Pick<Invitee, 'meetingRole' | 'email'>,
): boolean {
  if (can(actor, 'set-role')) return true;
  const isUntouched = before?.meetingRole === after.meetingRole && before.email === after.email;
  return isUntouched || ![before, after].some((plan) => plan !== undefined && isSingle(plan.meetingRole));
}

/** Whether who is here now has come to the meeting, and not to prepare it. @param now - milliseconds since the epoch */
export function countsAsAttended(startsAt: number | null, now: number): boolean {
  return startsAt === null || now >= startsAt - EARLY_MS;
}

/** Who always comes to a postmortem, by PagerDuty's guide, and of whom nobody is on the list yet. */
export function missingRoles(invitees: readonly Pick<Invitee, 'incidentRole'>[]): readonly IncidentRole[] {
  return (['commander', 'service-owner', 'responder'] as const).filter(
    (role) => !invitees.some((invitee) => FILLS[role].includes(invitee.incidentRole)),
  );
}

/** Who counts as what: whoever leads the technical work has responded. */
const FILLS: Readonly<Record<'commander' | 'service-owner' | 'responder', readonly IncidentRole[]>> = {
  commander: ['commander'],
  'service-owner': ['service-owner'],
  responder: ['responder', 'technical-lead'],
};

/** How many have to come; more than {@link MANY_COOKS} are too many. */
export function countAlways(invitees: readonly Pick<Invitee, 'attendance'>[]): number {
  return invitees.filter(({ attendance }) => attendance === 'always').length;
}

/** Finds by id. */
export function findInvitee<Row extends { readonly id: InviteeId }>(
  invitees: readonly Row[],
  id: string,
): Row | undefined {
  return invitees.find((invitee) => invitee.id === id);
}
