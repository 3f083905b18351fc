import type { UpdateRefusal } from '@debrief/shared/protocol/events.ts';

/** What the frame of the meeting says; the stages have words of their own. */
export const words = {
  skip: 'Skip to the question',
  stages: 'Meeting stages',
  controls: 'Meeting controls',
  people: 'People',
  minutes: (minutes: number) => `${minutes} m`,
  plannedMinutes: (minutes: number) => `planned for ${minutes} minutes`,
  done: 'Done',
  groupIsHere: 'The group is here',
  looking: (viewed: string, group: string) => `You are looking at ${viewed}. The group is at ${group}.`,
  returnToGroup: 'Return',
  moved: (group: string) => `The group moved to ${group}.`,
  go: 'Go',
  groupMoved: (label: string, question: string) => `The group moved to ${label}: ${question}`,
  loading: 'Opening the meeting…',
  tryAgain: 'Try again',
  noSuchStage: 'This stage is not part of this version.',
  more: 'Settings and more',
  summary: 'Summary page',
  prepare: 'Prepare',
  prepareMeans: 'The page on which this meeting is prepared',
  shortcuts: 'Keyboard shortcuts',
  keys: {
    undo: 'Undo what I did',
    redo: 'Redo what I did',
    previousStage: 'Look at the previous stage',
    nextStage: 'Look at the next stage',
  },
  colours: 'Colours',
  colourSchemes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  singleKeys: 'Single-key shortcuts',
  openPeople: (count: number) => `People, ${count} here`,
} as const;

/** What the save pill and its toasts say. */
export const saveWords = {
  connecting: 'Connecting…',
  saved: 'Saved',
  saving: 'Saving…',
  offline: (changes: number) =>
    changes === 0 ? 'Offline' : `Offline · ${changes} ${changes === 1 ? 'change' : 'changes'} kept on this device`,
  offlineUnkept: (changes: number) => (changes === 0 ? 'Offline' : `Offline · keep this tab open`),
  reconnecting: 'Reconnecting…',
  readOnly: 'Read only',
  notSaved: 'Not saved · copy your text',
  readOnlyBecause: {
    observer: 'You are here as an observer: you read along.',
    locked: 'The facilitator has locked the document.',
    published: 'This postmortem is published.',
  },
  savedMeans: 'Everything you did is on the server’s disk.',
  backOnline: (changes: number) =>
    changes === 0 ? 'Back online.' : `Back online. ${changes} ${changes === 1 ? 'change' : 'changes'} synced.`,
  refusedTitle: 'The server did not take your last change',
  refusedHint: 'Your text is still in this tab. Copy what you need, then start again with what the others have.',
  copyMine: 'Download what I have',
  startAgain: 'Start again without it',
} as const;

/** What being offline means to somebody: on the screen, and for people who listen. */
export function offlineWords({ canWrite, isKept }: { readonly canWrite: boolean; readonly isKept: boolean }): {
  readonly shown: string;
  readonly aloud: string;
} {
  if (!canWrite) {
    return {
      shown: 'You’re offline. Nothing can be changed here until the connection is back.',
      aloud: 'The connection is lost. Nothing can be changed here until it is back.',
    };
  }
  if (!isKept) {
    return {
      shown: 'You’re offline. This browser keeps nothing: leave this tab open, and your changes will be merged.',
      aloud: 'The connection is lost. Leave this tab open, or your changes are lost.',
    };
  }
  return {
    shown: 'You’re offline. Keep going: your changes are kept on this device and will be merged.',
    aloud: 'The connection is lost. Your changes are kept on this device.',
  };
}

const outOfStep = 'This tab’s copy of the document and the server’s do not fit together any more.';
const tooMuch = 'It is too much at once. Smaller pieces, one after the other, go through.';

/** Why the server did not take a change, in a sentence; under the pill that says so. */
export const refusedBecause: Readonly<Record<UpdateRefusal, string>> = {
  'too-large': tooMuch,
  'too-many-structs': tooMuch,
  'document-full': 'The document is full. Whatever is removed makes room.',
  'read-only': 'You may read along here, but not change anything.',
  locked: 'Nobody may change the document any more: it was locked or published.',
  'too-deep': 'It is nested too deep. It goes through with fewer levels.',
  'forbidden-content': 'It holds something that has no place in this document.',
  malformed: outOfStep,
  'foreign-client': outOfStep,
  gap: outOfStep,
  'unknown-origin': outOfStep,
  'bad-presence': outOfStep,
};

/** The full pages of who cannot be in this meeting (any more). */
export const pages = {
  'sign-in': {
    title: 'You are signed out',
    lead: 'Open your invite link again, or sign in as a member. What you wrote is kept.',
  },
  removed: {
    title: 'You are no longer in this meeting',
    lead: 'The facilitator has removed you. If that was a slip, talk to them. What you wrote is still there.',
  },
  'link-revoked': {
    title: 'Your invite link no longer works',
    lead: 'The link by which you came has been revoked. Ask for a new one to come back. What you wrote is still there.',
  },
  missing: { title: 'There is no such postmortem', lead: 'It may have been deleted, or the link is cut off.' },
  ended: { title: 'The meeting has ended', lead: 'Thank you for being there. The summary is written.' },
  reload: {
    title: 'This page is out of date',
    lead: 'The server has a newer version of Debrief. Loading the page again brings it; what you wrote is kept.',
  },
  broken: {
    title: 'The server does not take this tab’s changes',
    lead: 'Download what you have to be safe, then start again with what the others have.',
  },
  unreachable: {
    title: 'The meeting could not be opened',
    lead: 'The server could not be reached, and this device has no copy of this meeting yet.',
  },
  notInvited: {
    title: 'You are not in this meeting',
    lead: 'Ask whoever runs it for the invite link: with it you join with just a name.',
  },
  openSummary: 'Open the summary',
  load: 'Load again',
  signIn: 'Sign in',
  toTheList: 'Go to the list',
  unconfirmed: 'This device still has changes that the server has not confirmed.',
} as const;
