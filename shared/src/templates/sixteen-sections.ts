import type { TemplateSection } from '#domain/template.ts';
import { agenda, builtIn, live, prompt, text } from './parts.ts';

const WHAT_HAPPENED: readonly TemplateSection[] = [
  text('observations', 'Observations', {
    help: 'What was measured or seen, without a reading of it: this value was so high, which points to that.',
    starter: 'At … the … was …, which usually means …',
  }),
  text('symptoms', 'Symptoms', {
    help: 'What it looked like from outside: what could people not do, and what did they see instead?',
  }),
  text('hypothesis', 'Hypothesis', {
    help: 'What you think came together. It is rarely one thing, so write down all of it and say how sure you are.',
  }),
  text('remediation', 'Remediation', {
    help: 'What made it stop this time. The lasting repair is another matter and belongs to the tasks.',
  }),
  live(
    'impact',
    'Impact',
    'What it cost: users, money, data, promises. The symptoms say how it felt, this says how much it was.',
  ),
  live(
    'key-points',
    'Key points',
    'The few moments that turned it: who did what, and when. Star them in the timeline.',
  ),
];

const EVIDENCE: readonly TemplateSection[] = [
  live('people', 'Participants', 'Who was there, and what their job is, for readers who do not know them.'),
  live('timeline', 'Timeline', 'Every step with date, weekday and time zone. More is better: it is skimmed, not read.'),
  live(
    'details',
    'Additional details',
    'What people told afterwards, outside the chat: in their words, with their name and job.',
  ),
  text('communication', 'Communication', {
    help: 'Where it was talked about: the channel, the call, the logs and boards that were looked at, with links.',
    starter: 'Channel: \nCall: \nLogs: \nDashboards: ',
  }),
  text('images', 'Images', {
    help: 'Graphs and screenshots, each with the moment that it shows: here it climbs, here it falls.',
  }),
];

const LEARNING: readonly TemplateSection[] = [
  live(
    'actions',
    'Tasks',
    'What has to be done. A task may wait for its owner for a while, best not longer than this document is a draft.',
  ),
  live(
    'questions',
    'Questions',
    'What came up and nobody could answer at once. Answer them before you send this around.',
  ),
  text('went-well', 'What we did well', { help: 'What should be done the same way next time, however small.' }),
  text('went-badly', 'What we did not do so well', {
    help: 'What was hard, slow or lucky. About the situation, never about a person.',
  }),
  text('learn', 'What we can learn', {
    help: 'An answer to each line of the section before: what would have made it easy?',
  }),
];

/** The template with a place for everything; any section may be left out. */
export const SIXTEEN_SECTIONS = builtIn({
  id: 'sixteen-sections',
  name: 'Sixteen sections and a summary',
  description: 'A place for everything, from what was observed to what can be learned. Leave out what you do not need.',
  basis: 'After an essay on postmortem templates',
  incidentType: null,
  sections: [
    text('summary', 'Summary', { help: 'What somebody reads who reads nothing else. Write it last.' }),
    ...WHAT_HAPPENED,
    ...EVIDENCE,
    ...LEARNING,
  ],
  prompts: [
    prompt('contributed', 'What came together to make this happen?'),
    prompt('went-well', 'What did we do well?'),
    prompt('went-badly', 'What did we not do so well?'),
  ],
  stages: agenda({ timeline: 12, causes: 8, group: 5, vote: 4, analysis: 14, actions: 12, 'wrap-up': 5 }),
});
