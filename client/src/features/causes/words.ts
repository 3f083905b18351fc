import type { Prompt } from '@debrief/shared/domain/cause.ts';

const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ['What made this possible?', 'The pipeline let… / Nothing warned us when…'],
  ['What slowed detection or recovery?', 'The alert came only… / Nobody could see…'],
  ['What helped, and might not next time?', 'By luck, somebody was… / The backup still…'],
]);

/** Everything that the causes stage says. */
export const words = {
  rules: (facilitator: string | undefined) =>
    `Only you can see what you write here until ${facilitator ?? 'the facilitator'} reveals it. Nobody will see who wrote what.`,
  rulesToRead: (facilitator: string | undefined) =>
    `Everybody writes alone until ${facilitator ?? 'the facilitator'} reveals it. Nobody will see who wrote what.`,
  rulesRevealed: 'Everybody’s causes, shuffled. Nobody sees who wrote what.',
  observing: 'Observers do not write causes. You will see them all at the reveal.',
  published: 'This postmortem is published. Reopen it to add causes.',
  /** The beginning of an answer, where the question is one that it answers: teams write questions of their own. */
  placeholderFor: ({ title }: Pick<Prompt, 'title'>) => BEGINNINGS.get(title) ?? 'One thought a card',
  draftLabel: (prompt: string, number: number) => `${prompt} Cause ${number}, only you can see it`,
  newDraftLabel: (prompt: string) => `${prompt} New cause, only you can see it`,
  keys: 'Enter for the next card, Shift and Enter for a new line.',
  written: ({ count, authors }: { readonly count: number; readonly authors: number }) =>
    count === 0 ? 'Nothing written yet' : `${count} written by ${authors} ${authors === 1 ? 'person' : 'people'}`,
  writtenMore: ({ count, authors }: { readonly count: number; readonly authors: number }) =>
    `${count} more written by ${authors} ${authors === 1 ? 'person' : 'people'}`,
  states: {
    blank: 'Only you can see this',
    saving: 'Only you can see this · saving',
    kept: 'Only you can see this · kept',
    waiting: 'Only on this device until the server answers',
    refused: 'Not kept',
  },
  leftBehind: 'The others were revealed while you wrote this. Delete it if a card already says it.',
  remove: (text: string) => `Delete “${text}”`,
  removed: 'You deleted a cause.',
  undo: 'Undo',
  reveal: 'Reveal all',
  revealAgain: (count: number) => `Reveal ${count} more`,
  nothingToReveal: 'There is nothing to reveal yet.',
  revealAnyway: 'Reveal now',
  keepWriting: 'Keep waiting',
  confirmTitle: 'Reveal all causes?',
  notReady: (writing: number, people: number) =>
    `${writing} of ${people} ${writing === 1 ? 'has' : 'have'} not said that they are ready.`,
  revealed: (count: number) => `${count} causes have been revealed.`,
  addHeading: 'Add another cause',
  addMore: 'It stays yours until the next reveal.',
  shortcutNew: 'Write another cause',
  otherPrompt: 'Other causes',
  causeLabel: 'Cause',
} as const;
