import type { ActionAim } from '@debrief/shared/domain/incident-type.ts';

/** Everything that the actions stage says. */
export const words = {
  rules: 'Change the system rather than the people in it. Each action gets one owner and one date.',
  emptyTitle: 'No actions yet',
  empty:
    'Start with what you marked as “We can change this”. Two or three that get done are better than ten that do not.',
  marked: 'We can change this, and no action does yet',
  addFor: (answer: string) => `Add action for “${answer}”`,
  list: 'Actions',
  add: 'Add action',
  addFirst: 'Add the first action',
  addShortcut: 'Add an action',
  titleLabel: 'What will change',
  titlePlaceholder: 'Alert when the payment queue is deeper than 500',
  owner: 'Owner',
  ownerPlaceholder: 'No owner yet',
  ownerHint: 'Pick one person. A team can help, one name answers.',
  left: (name: string) => `${name} (left)`,
  nobody: 'Nobody by that name is here.',
  due: 'Due date',
  dueHint: 'A date makes it real.',
  status: 'Status',
  cause: 'Answers',
  causePlaceholder: 'Which cause?',
  noCause: 'No cause by those words.',
  remove: (title: string) => `Remove the action “${title}”`,
  hints: (type: string) => `What others changed (${type.toLowerCase()})`,
  aims: {
    prevent: 'So that it does not happen',
    detect: 'So that it is noticed sooner',
    mitigate: 'So that it hurts less',
    respond: 'So that the response is easier',
  } satisfies Record<ActionAim, string>,
  clearOwner: 'Take the owner away',
  clearCause: 'Take the cause away',
  unnamed: 'action without words',
  removedByMe: (title: string) => `You removed “${actionName(title)}”.`,
  removedByOther: (titles: readonly string[]) =>
    `Somebody removed ${titles.length === 1 ? `“${actionName(titles[0] ?? '')}”` : `${titles.length} actions`}.`,
} as const;

/** How an action is named in a sentence. */
export function actionName(title: string): string {
  const name = title.trim().replaceAll(/\s+/gu, ' ');
  if (name === '') return words.unnamed;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
