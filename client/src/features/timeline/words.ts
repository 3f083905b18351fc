import type { FactsHint } from '@debrief/shared/coach/facts.ts';

/** Everything that the timeline says. */
export const words = {
  rules: 'Write what people saw and what the systems did, with times as exact as you have them.',
  emptyTitle: 'No events yet',
  empty: 'Start with the moment someone noticed. You can add what came before it later.',
  add: 'Add event',
  addFirst: 'Add the first event',
  addShortcut: 'Add an event to the timeline',
  addAfter: (event: string) => `Add an event after “${event}”`,
  addHere: 'Add an event after this one',
  more: (event: string) => `More for “${event}”`,
  remove: 'Remove',
  list: 'Events by time',
  unnamed: 'event without words',
  textLabel: (time: string) => (time === '' ? 'What happened' : `What happened at ${time}`),
  textPlaceholder: 'What happened?',
  timeLabel: (event: string) => `Time of “${event}”`,
  timePlaceholder: '9:12',
  understood: (label: string) => `→ ${label}`,
  overBeforeItBegan: 'It would be over before it began.',
  withoutTime: 'Without a time',
  phaseLabel: (phase: string) => `Phase: ${phase}. Change it`,
  phases: 'Phases',
  later: (gap: string) => `${gap} later`,
  removedByMe: (event: string, writers: readonly string[]) =>
    [`You removed “${eventName(event)}”.`, ...writersNote(writers)].join(' '),
  removedByOther: (events: readonly string[]) =>
    `Somebody removed ${events.length === 1 ? `“${eventName(events[0] ?? '')}”` : `${events.length} events`}.`,
} as const;

/** What is said of an event's place in the incident, its evidence and its times. */
export const eventWords = {
  star: (event: string) => `Make “${event}” a key point`,
  unstar: (event: string) => `“${event}” is a key point. Take it back`,
  keyPoint: 'Key point',
  noKeyPoint: 'No key point any more',
  milestones: 'This is when it',
  milestone: 'Milestone',
  open: 'Details, questions and pictures',
  close: 'Close the details',
  closeOf: (event: string) => `Close the details of “${event}”`,
  panel: (event: string) => `Details of “${event}”`,
  until: (time: string, duration: string | undefined) =>
    duration === undefined ? `until ${time}` : `until ${time}, ${duration}`,
  untilLabel: 'Until',
  source: 'Source',
  sourcePlaceholder: 'Slack #incident, a dashboard, a person …',
  url: 'Link to the evidence',
  urlPlaceholder: 'https://',
  noUrl: 'This is not a web address. Paste one that begins with https://.',
  evidence: 'Evidence',
  opensElsewhere: '(opens in a new tab)',
  otherTime: (source: string, time: string) => (source === '' ? `Also told as ${time}` : `${source} says ${time}`),
  useTime: 'Use this one',
  useTimeLabel: (time: string) => `Use this one: ${time}`,
  dismiss: 'Dismiss',
  dismissLabel: (time: string) => `Dismiss ${time}`,
  writtenHere: 'Written here',
  addTime: 'Another source says another time',
  addTimeLabel: 'The other time',
  addTimeSource: 'Who or what says so',
  keep: 'Keep both',
  cancel: 'Cancel',
  questions: (count: number, open: number) =>
    `${count === 1 ? '1 question' : `${count} questions`}${open > 0 ? `, ${open} open` : ''}`,
  details: (count: number) => (count === 1 ? '1 detail' : `${count} details`),
  pictures: (count: number) => (count === 1 ? '1 picture' : `${count} pictures`),
} as const;

/** What is said of details, questions and pictures beside an event. */
export const remarkWords = {
  details: 'Additional details',
  addDetail: 'Add a detail',
  detail: 'What was said or seen outside of the channels',
  detailPlaceholder: 'What did somebody say or see outside of the channels?',
  speaker: 'Who',
  role: 'Their role',
  removeDetail: 'Remove this detail',
  questions: 'Questions',
  addQuestion: 'Ask a question',
  question: 'Question',
  questionPlaceholder: 'What do we want to know?',
  answer: 'Answer',
  answerPlaceholder: 'Not answered yet',
  askedBy: (name: string) => `asked by ${name}`,
  removeQuestion: 'Remove this question',
  pictures: 'Pictures',
  addPicture: 'Add a picture',
  pictureHint: 'Or paste one into this event, or drop it here.',
  alt: 'What it shows',
  altPlaceholder: 'What does it show?',
  removePicture: 'Remove this picture',
  openPicture: (alt: string) => `Open the picture${alt === '' ? '' : ` “${alt}”`} in a new tab`,
  uploading: 'The picture is being uploaded …',
} as const;

/** What the timeline asks of the people by itself. */
export const hintWords = {
  gap: (duration: string) => `${duration} without an event – what happened here?`,
  fillGap: 'Add',
  fillGapLabel: (duration: string) => `Add an event in the ${duration} without one`,
  sameAs: (time: string, source: string) => `The same as at ${time}${source === '' ? '' : ` from ${source}`}?`,
  merge: 'Merge',
  mergeLabel: (event: string) => `Merge with “${event}”`,
  merged: 'Two events became one. Undo (Ctrl or ⌘ + Z) makes two of it again.',
  notSame: 'Not the same',
  facts: {
    counterfactual: (found) => `“${found}”: that did not happen. Keep it for the actions.`,
    judgement: (found) => `“${found}” judges. What was seen or done, and what was known at that moment?`,
  } satisfies Record<FactsHint['kind'], (found: string) => string>,
} as const;

/** What the bar above the timeline says. */
export const toolWords = {
  zone: 'In which zone times are shown and read',
  changeZone: 'Change the zone',
  zones: { postmortem: 'Postmortem zone', mine: 'My time', utc: 'UTC' },
  keyPoints: 'Key points',
  noKeyPoints: 'No key points yet',
  noKeyPointsHelp: 'Mark what matters with ★ and it stands here, with the milestones.',
  everything: 'Show everything',
  find: 'Find in the timeline',
  findPlaceholder: 'Find …',
  found: (place: number, count: number) => (count === 0 ? 'Nothing found' : `${place} of ${count}`),
  findShortcut: 'Find an event',
  closeFind: 'Close the search',
  names: 'Names',
  namesTitle: 'Names in texts',
  namesAreOut: 'Roles for names',
  namesHelp:
    'What counts is what the system allowed, not who was there. With this on, everybody reads roles instead of names in timeline, questions and details, and in all of the summary and its exports. The texts themselves stay as they were written.',
  namesSwitch: 'Show roles instead of names',
  namesList: 'Who is named',
  namesEmpty: 'Nobody yet. Add who the texts name, and what is to stand for them.',
  name: 'Name',
  role: 'Stands as',
  rolePlaceholder: 'a responder',
  addName: 'Add a name',
  addPeople: (count: number) =>
    count === 1 ? 'Add 1 person of this postmortem' : `Add ${count} people of this postmortem`,
  removeName: (name: string) => `Remove ${name === '' ? 'this name' : name}`,
} as const;

/** How a toast names an event. */
export function eventName(text: string): string {
  const name = text.trim().replaceAll(/\s+/gu, ' ');
  if (name === '') return words.unnamed;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** Who loses the row under their hands, e.g. "Bo was writing there."; nothing when nobody does. */
function writersNote([first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  if (others.length === 0) return [`${first} was writing there.`];
  return [`${first} and ${others.length === 1 ? '1 other' : `${others.length} others`} were writing there.`];
}
