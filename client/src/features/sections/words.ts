import type { IncidentRole } from '@debrief/shared/domain/preparation.ts';
import type { SectionBlock } from '@debrief/shared/domain/template.ts';

/** What a new section is called until somebody names it. */
export const NEW_SECTION_TITLE = 'New section';

/** What somebody was in the incident; empty where there is nothing to say. */
export const incidentRoleNames: Readonly<Record<IncidentRole, string>> = {
  none: '',
  commander: 'incident commander',
  deputy: 'deputy',
  scribe: 'scribe',
  'technical-lead': 'technical lead',
  communications: 'communications',
  'customer-liaison': 'customer liaison',
  responder: 'responder',
  'service-owner': 'service owner',
  stakeholder: 'stakeholder',
};

/** What the sections of the document say. */
export const words = {
  list: 'Sections',
  unnamed: 'Untitled section',
  menu: (title: string) => `More about ${title}`,
  rename: 'Rename',
  titleField: 'Title of the section',
  changeHelp: 'Change the help text',
  addHelp: 'Write a help text',
  helpField: (title: string) => `Help text for ${title}`,
  helpPlaceholder: 'What belongs here? Shown to whoever fills it in.',
  save: 'Save',
  cancel: 'Cancel',
  moveUp: 'Move up',
  moveDown: 'Move down',
  movedTo: (title: string, place: number, of: number) => `${title} is now number ${place} of ${of}.`,
  reset: 'Reset to the template',
  resetUnknown: 'This section is not in the template.',
  resetTitle: (title: string) => `Reset “${title}”?`,
  resetQuestion: 'Its text is replaced by the template’s. Undo brings it back.',
  resetDone: (title: string) => `“${title}” is as in the template again.`,
  leaveOut: 'Leave out',
  summaryStays: 'It stays. While it is empty, no reader sees it.',
  leftOutByMe: (title: string) => `“${title}” is left out. Its text is kept.`,
  leftOutByOther: (titles: readonly string[]) =>
    titles.length === 1
      ? `“${titles[0]}” is left out now. Its text is kept.`
      : `${titles.length} sections are left out now. Their texts are kept.`,
  add: 'Add a section',
  addBlank: 'A new, empty section',
  leftOut: 'Left out',
  fromTemplate: 'From the template',
  hasText: 'has text',
  addedAt: (title: string) => `${title} was added.`,
  addWords: 'Add words',
  noTime: 'No time yet',
  done: 'Done',
  nobody: 'Nobody yet',
  due: (day: string) => `due ${day}`,
  question: (place: number) => `Question ${place}`,
  questionPlaceholder: 'What does nobody know yet?',
  answer: (place: number) => `Answer to question ${place}`,
  answerPlaceholder: 'Answer it when somebody knows.',
  noAnswer: 'No answer yet',
  askedBy: (name: string) => `Asked by ${name}`,
  addQuestion: 'Add a question',
  removeQuestion: (place: number) => `Remove question ${place}`,
  removedQuestion: 'The question is removed.',
  detail: (place: number) => `Detail ${place}`,
  detailPlaceholder: 'What did somebody tell you, in their words?',
  addDetail: 'Add a detail',
  removeDetail: (place: number) => `Remove detail ${place}`,
  removedDetail: 'The detail is removed.',
  speakerFields: {
    speaker: (place: number) => `Who said detail ${place}`,
    role: (place: number) => `What the speaker of detail ${place} does`,
  },
  speakerPlaceholders: { speaker: 'Who said it?', role: 'What do they do here?' },
  blocks: {
    impact: 'The numbers of the impact stand here.',
    timeline: 'The timeline stands here.',
    'key-points': 'Star events of the timeline (★), and they are listed here.',
    people: 'Who is invited is listed here.',
    causes: 'The causes that the meeting finds are listed here, the most votes first.',
    actions: 'The actions that the meeting agrees on are listed here.',
    questions: 'Open questions are listed here.',
    details: 'What people add about single events is listed here.',
  } satisfies Record<Exclude<SectionBlock, 'text'>, string>,
} as const;
