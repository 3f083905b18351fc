/** Everything that digging deeper says. */
export const words = {
  rules: 'Ask it of each answer again, until you reach something that the team can change. There may be several.',
  emptyTitle: 'No themes yet',
  empty: 'The themes come from the revealed causes. Then you can ask what made each of them possible.',
  theme: 'Theme',
  themeOption: (label: string, dots: number | undefined) =>
    dots === undefined ? label : `${label} · ${dots} ${dots === 1 ? 'dot' : 'dots'}`,
  canvas: (theme: string) => `Why tree of “${theme}”`,
  canvasHelp:
    'Arrow keys walk from answer to answer. Enter edits, Shift and Enter adds another answer beside it, Insert adds one below it, Delete removes it. While you write, Tab adds an answer below, and Escape leaves the text. Everything can also be done in the outline.',
  outline: 'Outline',
  showCanvas: 'Show as a tree',
  hideCanvas: 'Hide the tree',
  root: (theme: string) => `Theme: ${theme}`,
  answer: (depth: number, text: string) => `Level ${depth}: ${text}`,
  answerRole: 'answer',
  placeholder: 'What made this possible?',
  textLabel: (parent: string) => `What made “${parent}” possible?`,
  blank: 'Nothing written yet',
  addChild: 'What made this possible?',
  addChildTo: (text: string) => `What made this possible? Answer below “${text}”`,
  addFirst: 'Write the first answer',
  addSibling: 'Add another answer beside it',
  canChange: 'We can change this',
  mark: 'Mark: we can change this',
  unmark: 'Unmark: we can change this',
  more: (text: string) => `More for “${text}”`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  moveIn: 'Move below the answer before it',
  moveOut: 'Move out of its answer',
  moveTo: 'Move to…',
  belowTheme: 'Directly below the theme',
  remove: 'Remove',
  removeWithBelow: (below: number) => `Remove with ${below} below it`,
  removedByMe: (text: string, below: number) =>
    below === 0 ? `You removed “${answerName(text)}”.` : `You removed “${answerName(text)}” and ${below} below it.`,
  removedByOther: (texts: readonly string[]) =>
    `Somebody removed ${texts.length === 1 ? `“${answerName(texts[0] ?? '')}”` : `${texts.length} answers`}.`,
  moved: (text: string, to: string) => `“${text}” moved below “${to}”.`,
  movedBeside: (text: string, to: string) => `“${text}” moved beside “${to}”.`,
  isMoving: (name: string) => `${name} is moving this`,
  loading: 'The tree is being loaded',
} as const;

/** How an answer is named in a sentence. */
export function answerName(text: string): string {
  const name = text.trim().replaceAll(/\s+/gu, ' ');
  if (name === '') return words.blank;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
