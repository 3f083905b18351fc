/** What somebody is in one postmortem. */
export const ROLES = ['facilitator', 'note-taker', 'attendee', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** Everything that somebody may or may not do in a meeting. */
export const MEETING_ACTIONS = [
  'read',
  'edit-document',
  'be-present',
  'move-stage',
  'run-timer',
  'be-ready',
  'raise-hand',
  'write-draft',
  'reveal-causes',
  'open-vote',
  'cast-vote',
  'close-vote',
  'set-role',
  'remove-participant',
  'take-over',
  'spotlight',
  'lock',
  'publish',
  'reopen',
  'invite',
  'export',
  'prepare',
  'edit-record',
  'set-status',
  'import',
  'manage-hooks',
] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

const everybody: readonly Role[] = ['facilitator', 'note-taker', 'attendee', 'observer'];
const contributors: readonly Role[] = ['facilitator', 'note-taker', 'attendee'];
const facilitators: readonly Role[] = ['facilitator'];
const editors: readonly Role[] = ['facilitator', 'note-taker'];

const allowed: Readonly<Record<MeetingAction, readonly Role[]>> = {
  read: everybody,
  'edit-document': contributors,
  'be-present': everybody,
  'move-stage': facilitators,
  'run-timer': facilitators,
  'be-ready': contributors,
  'raise-hand': everybody,
  'write-draft': contributors,
  'reveal-causes': facilitators,
  'open-vote': facilitators,
  'cast-vote': contributors,
  'close-vote': facilitators,
  'set-role': facilitators,
  'remove-participant': facilitators,
  'take-over': ['note-taker', 'attendee'],
  spotlight: facilitators,
  lock: facilitators,
  publish: editors,
  reopen: editors,
  invite: facilitators,
  export: everybody,
  prepare: contributors,
  'edit-record': contributors,
  'set-status': editors,
  import: contributors,
  'manage-hooks': facilitators,
};

/** The one table of permissions: the server enforces it, the client only asks it what to show. */
export function can(role: Role, action: MeetingAction): boolean {
  return allowed[action].includes(role);
}

/** Why a control is not for this role, in words for its tooltip. */
export function whyNot(action: MeetingAction): string {
  const who = allowed[action];
  if (who === facilitators) return 'Only the facilitator can do this.';
  if (who === editors) return 'Only the facilitator and the note-taker can do this.';
  return 'Observers can read along, but not change anything.';
}
