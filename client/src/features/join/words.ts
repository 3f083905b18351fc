import type { Role } from '@debrief/shared/domain/role.ts';

/** What the join screen says. */
export const words = {
  loading: 'Opening the invitation…',
  asRole: {
    facilitator: 'You will lead the meeting: stages, timer and votes.',
    'note-taker': 'You will take the notes and edit the summary. You write and vote like everybody else.',
    attendee: 'You will take part: write, group, vote.',
    observer: 'You will read along. You cannot change anything.',
  } satisfies Record<Role, string>,
  name: 'Your name',
  jobTitle: 'Job title',
  jobTitleHint: 'Optional. Others see it beside your name.',
  join: 'Join the meeting',
  rejoin: (name: string) => `You are already in this meeting as ${name}. Joining again keeps what you wrote.`,
  missingName: 'Say who you are, so that others know who is talking.',
  unreachable: 'The server could not be reached. Check your connection, then try again.',
  hereNow: 'Here now',
  nobodyHere: 'Nobody is here yet. You can go in and look around.',
  blameless:
    'We assume everyone did what made sense with what they knew. We ask what the system allowed, not who did it.',
  tryAgain: 'Try again',
  noLinkTitle: 'This page needs an invite link',
  noLink: 'Ask whoever runs the meeting for the link, and open it whole: the part behind the # is what lets you in.',
  deadLinkTitle: 'This invite link does not work any more',
  deadLink: 'It may have expired or been taken back. Ask whoever runs the meeting for a new one.',
  offlineTitle: 'The invitation could not be opened',
  toTheList: 'Go to the list',
} as const;
