import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import type { ParticipantId } from './ids.ts';
import type { Role } from './role.ts';

/** How long the last facilitator must have been gone before somebody else may take over. */
const FACILITATOR_ABSENCE_MS = 60_000;

/** What these rules look at of somebody. */
export interface RoleHolder {
  readonly id: ParticipantId;
  readonly role: Role;
  readonly removed: boolean;
}

/**
 * Facilitation is a lease: it is free when no facilitator has been connected for a minute.
 *
 * @param awaySince - since when none is connected, milliseconds since the epoch; null while one is
 */
export function mayTakeOver(awaySince: number | null, now: number): boolean {
  return awaySince !== null && now - awaySince >= FACILITATOR_ABSENCE_MS;
}

/** Gives somebody a role; a meeting always keeps a facilitator, and a person has one role. */
export function changeRole(
  people: readonly RoleHolder[],
  target: ParticipantId,
  role: Role,
): Outcome<Role, 'unknown-participant' | 'last-facilitator'> {
  const person = findPresent(people, target);
  if (!person) return refuse('unknown-participant');
  if (role !== 'facilitator' && isLastFacilitator(people, person)) return refuse('last-facilitator');
  return accept(role);
}

/** Takes somebody out of the meeting for good; not its only facilitator. */
export function removePerson(
  people: readonly RoleHolder[],
  target: ParticipantId,
): Outcome<ParticipantId, 'unknown-participant' | 'last-facilitator'> {
  const person = findPresent(people, target);
  if (!person) return refuse('unknown-participant');
  if (isLastFacilitator(people, person)) return refuse('last-facilitator');
  return accept(target);
}

/** Who has to give the role up when somebody takes over: all who had it and were away. */
export function takeOver(
  people: readonly RoleHolder[],
  lease: { readonly locked: boolean; readonly awaySince: number | null; readonly now: number },
): Outcome<readonly ParticipantId[], 'role-locked' | 'facilitator-present'> {
  if (lease.locked) return refuse('role-locked');
  if (!mayTakeOver(lease.awaySince, lease.now)) return refuse('facilitator-present');
  return accept(people.filter((person) => person.role === 'facilitator').map((person) => person.id));
}

/**
 * The role after coming back by a link of another role: that of the link. A facilitator keeps theirs, because opening
 * the attendees' link to look at it must not cost the meeting its facilitator.
 */
export function roleAfterJoining(current: Role, offered: Role): Role {
  return current === 'facilitator' ? current : offered;
}

function findPresent(people: readonly RoleHolder[], id: ParticipantId): RoleHolder | undefined {
  return people.find((person) => person.id === id && !person.removed);
}

function isLastFacilitator(people: readonly RoleHolder[], person: RoleHolder): boolean {
  if (person.role !== 'facilitator') return false;
  return !people.some((other) => other.id !== person.id && other.role === 'facilitator' && !other.removed);
}
