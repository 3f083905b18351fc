import { agenda, builtIn, live, prompt, text } from './parts.ts';

/** The summary that an incident owner prepares before half an hour of meeting. */
export const EFFECTIVE_POSTMORTEMS = builtIn({
  id: 'effective-postmortems',
  name: 'Postmortem summary',
  description: 'Five sections, three of them filled before the meeting; then half an hour about what failed.',
  basis: 'After “Effective Postmortems”',
  incidentType: null,
  sections: [
    text('summary', 'Summary', {
      help: 'Two or three plain sentences. Somebody from another team should understand them without asking.',
    }),
    live(
      'impact',
      'Impact',
      'Who felt it, how strongly and for how long. Agree on it before you talk about anything else.',
    ),
    live(
      'timeline',
      'Timeline',
      'As complete as it can be: when it began to fail, when it was noticed, when somebody took it on, each step that was tried, and when it was over. Bring chats with their times, and graphs.',
    ),
    text('root-cause', 'Root cause, if known', {
      help: 'Leave it open when you do not know it yet. A gap here is better than a guess that everybody repeats.',
    }),
    live('actions', 'Action items', 'Left blank until the meeting. Only what the team can change itself.'),
  ],
  prompts: [
    prompt('detection', 'Were we slow to notice, and what did we not watch?'),
    prompt('response', 'Did it reach the right people at once, or by detours?'),
    prompt('resilience', 'What gave way behind it and made it worse?'),
    prompt('knowledge', 'What did we have to find out that should have been written down?'),
  ],
  stages: agenda({ timeline: 6, causes: 6, vote: 2, analysis: 7, actions: 7, 'wrap-up': 2 }),
});
