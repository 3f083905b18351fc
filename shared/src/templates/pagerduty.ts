import type { TemplateSection } from '#domain/template.ts';
import { agenda, builtIn, live, prompt, text } from './parts.ts';

const BEFORE: readonly TemplateSection[] = [
  text('summary', 'Overview', {
    help: 'A few sentences: what broke, for whom, for how long, and what brought it back.',
  }),
  text('owner-and-meeting', 'Owner and meeting', {
    help: 'One person, not a team, sees to it that this gets done. When do you meet, and where is the recording?',
    starter: 'Owner: \nMeeting: \nRecording: ',
  }),
  text('what-happened', 'What happened', {
    help: 'The story in order, with links to what you looked at. Keep what was done apart from how it will be repaired.',
  }),
  text('contributing-factors', 'Contributing factors', {
    help: 'Everything that had to be there for it to happen: in technology and in how you work. A person’s act is never the end of the line.',
  }),
  text('resolution', 'Resolution', { help: 'What ended it, and how you knew that it was over.' }),
  live(
    'impact',
    'Impact',
    'How long customers noticed it, how many, and how strongly. Ask support which accounts, and count what arrived late or not at all.',
  ),
];

const AFTER: readonly TemplateSection[] = [
  live('people', 'Responders', 'Who led, who took notes, who repaired, who spoke to customers.'),
  live(
    'timeline',
    'Timeline',
    'Facts only, each with the graph or the page that shows it. Begin before the alarm; include when the impact changed, what was decided, and what was not known then.',
  ),
  text('went-well', 'What went well', { help: 'How did the response do its job? What would you do again?' }),
  text('went-badly', 'What did not go so well', { help: 'Where did the response itself get in the way?' }),
  live('actions', 'Action items', 'Each begins with a verb, can be finished, and somebody can tell when it is.'),
  text('internal-message', 'Message to colleagues', {
    help: 'A short mail to everybody inside, sent right after the meeting.',
  }),
  text('external-message', 'Message to customers', {
    help: 'Three parts: in short, what happened, what we do about it. Have it read by somebody else before it goes out.',
    starter: 'In short: \nWhat happened: \nWhat we are doing about it: ',
  }),
];

/** The report of an incident response team, with its messages. */
export const PAGERDUTY = builtIn({
  id: 'pagerduty',
  name: 'Incident response report',
  description: 'For teams on call: factors instead of one root cause, how the response went, and what is said to whom.',
  basis: 'After the PagerDuty postmortem guide',
  incidentType: 'production-outage',
  sections: [...BEFORE, ...AFTER],
  prompts: [
    prompt('cues', 'What told us that something was wrong, and what did we expect instead?'),
    prompt('knowledge', 'What did we have to know to act, and where did it come from?'),
    prompt('tradeoffs', 'What were we trying to reach at the time, and what stood against it?'),
    prompt('help', 'What made it easy or hard to get help?'),
    prompt('process', 'How did the way we respond help, and how did it hinder?'),
  ],
  stages: agenda({ timeline: 10, causes: 8, group: 5, vote: 4, analysis: 15, actions: 13, 'wrap-up': 5 }),
});
