import type { PostmortemStatus } from '@debrief/shared/domain/postmortem.ts';

/** What the list of postmortems says. */
export const words = {
  title: 'Postmortems',
  lead: 'What happened, what made it possible, and what we changed.',
  newOne: 'New postmortem',
  tryExample: 'Try the example',
  signedInAs: (name: string) => `Signed in as ${name}`,
  signIn: 'Sign in',
  templates: 'Templates',
  settings: 'Settings',
  signOut: 'Sign out',
  signInHintTitle: 'You are not signed in',
  signInHint:
    'To create postmortems and read all of them, open the sign-in link that the server printed when it started. Meetings that you joined in this browser are listed here anyway.',
  emptyTitle: 'Nothing here yet',
  start: {
    title: 'Start a postmortem',
    text: 'A title and a severity are enough. You get four links to send around.',
    action: 'New postmortem',
  },
  example: {
    title: 'Look at a finished one',
    text: 'GitLab’s database outage of January 2017, retold from its public account: timeline, causes, why tree, actions.',
    action: 'Try the example',
  },
  join: {
    title: 'Join a meeting',
    text: 'Somebody sent you an invite link? Open it, give a name, and you are in. No account needed.',
  },
  filters: {
    title: 'Filter the postmortems',
    text: 'Search title or number',
    severity: 'Severity',
    status: 'Status',
    service: 'Service',
    tag: 'Tag',
    any: { severity: 'Any severity', status: 'Any status', service: 'Any service', tag: 'Any tag' },
    overdue: 'Overdue',
    clear: 'Clear',
    clearAll: 'Clear the filters',
  },
  nothingFound: 'No postmortem fits',
  nothingFoundText: (text: string | undefined) =>
    text === undefined
      ? 'None has all of these at once. Take one of the filters away.'
      : `No title mentions “${text}” together with the other filters. Try a shorter word or a service.`,
  nothingOverdue: 'Nothing is overdue. Every open postmortem still has time.',
  services: 'Services',
  loadMore: 'Show older ones',
  loading: 'Loading the list',
  unreachableTitle: 'The list could not be loaded',
  unreachable: 'The server could not be reached. Check that it runs, then try again.',
  tryAgain: 'Try again',
  here: (count: number) => (count === 1 ? '1 here now' : `${count} here now`),
  incidentOn: (date: string) => `Incident on ${date}`,
  status: { draft: 'Draft', 'in-review': 'In review', reviewed: 'Reviewed', closed: 'Closed' } satisfies Record<
    PostmortemStatus,
    string
  >,
  published: 'Published',
  exampleChip: 'Example',
  members: {
    invite: 'Invite a member',
    ownerOnly: 'Only the owner of this workspace can invite members.',
    title: 'Members',
    lead: 'Members create postmortems and read all of them. Guests of one meeting need no membership: its invite link is enough.',
    name: 'Name (optional)',
    nameHint: 'They can change it when they sign in.',
    makeLink: 'Make a sign-in link',
    link: 'Sign-in link',
    linkHint: 'It signs in as this member and is shown only now. Send it to them alone.',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'This browser does not copy for this page. Select the link and copy it by hand.',
    listTitle: (count: number) => (count === 1 ? '1 member' : `${count} members`),
    owner: 'Owner',
    invitedOn: (date: string) => `Invited on ${date}`,
    remove: 'Remove',
    removeFor: (name: string) => `Remove ${name}`,
    removeQuestion: (name: string) =>
      `Remove ${name}? They are signed out everywhere at once, and their link stops working. What they wrote stays.`,
    cancel: 'Cancel',
    removed: (name: string) => `${name} is not a member any more.`,
    loading: 'Loading the members',
    unreachable: 'The members could not be loaded.',
  },
} as const;
