import type { Role } from '@debrief/shared/domain/role.ts';

/** What the screen for a new postmortem says. */
export const words = {
  title: 'New postmortem',
  lead: 'A few facts are enough. Everything can be changed later, together.',
  titleField: 'What happened?',
  titleHint: 'Name the effect on people who use it, not who was at work.',
  titlePlaceholder: 'Checkout outage, 18 November',
  services: 'Services',
  servicesPlaceholder: 'What it touched, e.g. checkout',
  startedAt: 'When did it start?',
  startedAtHint: 'Empty if nobody knows yet.',
  timeZone: 'Time zone',
  timeZoneHint: 'For the timeline.',
  create: 'Create',
  createAnyway: 'Create anyway',
  comeBack: 'Come back later',
  cancel: 'Cancel',
  missingTitle: 'Give it a title: what would people call this incident?',
  badTime: 'That time does not exist in this time zone.',
  unreachable: 'The server could not be reached. Check your connection, then try again.',
  signInFirst: 'Sign in as a member first: the owner’s sign-in link was printed when the server started.',
  createdTitle: 'Ready. Whom do you want there?',
  createdLead:
    'Send each person the link of their role. Whoever has a link can join with just a name, so share it as you would a key.',
  prepare: 'Prepare the postmortem',
  enter: 'Enter the meeting',
  copy: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Copy by hand: select the link.',
  roles: {
    facilitator: { label: 'Facilitator', does: 'Leads the stages, the timer and the votes.' },
    'note-taker': { label: 'Note-taker', does: 'Edits and exports the summary.' },
    attendee: { label: 'Attendees', does: 'Write, group and vote. Send this one to the team.' },
    observer: { label: 'Observers', does: 'Read along and change nothing.' },
  } satisfies Record<Role, { readonly label: string; readonly does: string }>,
} as const;
