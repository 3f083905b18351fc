import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';

/** Everything that the grouping stage says. */
export const words = {
  rules: 'Drag a card onto another one, or use its menu. Give a group a name that says what the system lacked.',
  emptyTitle: 'No causes yet',
  empty: 'The cards come here when the causes have been revealed.',
  board: 'Themes',
  titleLabel: (label: string) => `Name of the theme “${label}”`,
  titlePlaceholder: 'Name this theme',
  dragCause: (cause: string) => `Drag “${cause}”`,
  dragTheme: (theme: string) => `Drag the theme “${theme}” with all its causes`,
  moveCause: (cause: string) => `Move “${cause}” to…`,
  moveTheme: (theme: string) => `Merge the theme “${theme}” into…`,
  moveTo: 'Move to…',
  mergeInto: 'Merge into…',
  ownTheme: 'A theme of its own',
  noOther: 'There is no other theme yet.',
  dropOut: 'Drop here to make it a theme of its own',
  isMoving: (name: string) => `${name} is moving this`,
  unnamed: 'card without words',
  moved: (cause: string, theme: string) => `“${cause}” moved to “${theme}”.`,
  movedOut: (cause: string) => `“${cause}” is a theme of its own.`,
  merged: (theme: string, into: string) => `“${theme}” merged into “${into}”.`,
  dragHelp:
    'To move a card, press Space or Enter, choose a theme with the arrow keys, and press Space or Enter again. Escape cancels. Or press M for a menu of themes.',
  moveShortcut: 'On a drag handle: choose a theme from a menu',
  pickedUp: (card: string) => `Picked up ${card}.`,
  over: (card: string, theme: string) => `${card} is over ${theme}.`,
  overNothing: (card: string) => `${card} is over no theme.`,
  dropped: (card: string, theme: string) => `${card} was dropped on ${theme}.`,
  droppedNowhere: (card: string) => `${card} stays where it was.`,
  cancelled: (card: string) => `Moving ${card} was cancelled.`,
} as const;

/** How a card is named in a sentence. */
export function cardName(text: string): string {
  const name = text.trim().replaceAll(/\s+/gu, ' ');
  if (name === '') return words.unnamed;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** How a theme is named in a sentence. */
export function themeName(theme: ThemeWithCauses): string {
  return cardName(theme.label);
}
