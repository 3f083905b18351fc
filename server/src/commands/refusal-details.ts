import type { CommandRefusal } from '@debrief/shared/protocol/commands.ts';

/** Why not, in a sentence for the person who asked. */
const details: Readonly<Record<CommandRefusal, string>> = {
  'bad-request': 'This is not a command that this server knows.',
  'not-allowed': 'You may not do this in this meeting.',
  'unknown-stage': 'This meeting does not have that stage.',
  'unknown-draft': 'There is no such draft of yours.',
  'unknown-prompt': 'This meeting does not have that question.',
  'too-many-drafts': 'You have written as many causes as one person can keep until the reveal.',
  'already-revealed': 'These causes are on the board already.',
  'nothing-to-reveal': 'Nobody has written a cause that is not on the board yet.',
  'nothing-to-vote-on': 'There are no causes on the board to vote on.',
  'vote-already-open': 'A vote is open already. Close it before you open another.',
  'bad-vote-terms': 'One theme cannot take more votes than a person has.',
  'unknown-vote': 'There is no such vote in this meeting.',
  'vote-closed': 'This vote is closed.',
  'unknown-theme': 'This theme was not on the board when the vote was opened.',
  'no-votes-left': 'You have placed all your votes. Take one back to place it elsewhere.',
  'theme-full': 'You have placed as many votes on this theme as one person can.',
  'no-vote-there': 'You have no vote on this theme.',
  'no-open-vote': 'No vote is open.',
  'unknown-participant': 'This person is not in the meeting.',
  'last-facilitator': 'A meeting needs a facilitator. Make somebody else facilitator first.',
  'facilitator-present': 'The facilitator is here, or was until less than a minute ago.',
  'role-locked': 'The facilitator has kept the role from being taken over.',
  'unknown-invite': 'There is no such link, or it is revoked already.',
  'unknown-hook': 'There is no such address, or it is revoked already.',
  'too-many-hooks': 'This postmortem has as many addresses as one can have. Revoke one that is not used.',
  published: 'The postmortem is published. Reopen it to go on.',
  'not-published': 'The postmortem is not published.',
  'unknown-template': 'This template is not there any more. Choose another one.',
  'meeting-has-begun':
    'The meeting has begun, so its questions and stages stay. You can still add, rename and leave out sections by hand.',
  'unknown-invitee': 'This person is not on the list any more.',
  'too-many-invitees': 'A list holds 200 people. Remove somebody first.',
  'one-note-taker': 'One person facilitates and another one takes notes. Change the other one first.',
  'not-in-the-future': 'This time is over. Choose one that is still to come.',
  'stage-is-current': 'The group is in a stage that this agenda leaves out.',
  'collection-closed':
    'The time to write causes before the meeting is over. You can go on when the group reaches the Causes stage.',
  'bad-time-zone': 'There is no such time zone. Choose one like Europe/Berlin.',
  'times-out-of-order': 'These times cannot have followed each other.',
  'status-not-next': 'The status goes one step at a time: draft, in review, reviewed, closed.',
};

/** The `detail` of a refusal. */
export function explain(refusal: CommandRefusal): string {
  return details[refusal];
}
