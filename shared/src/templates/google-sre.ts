import { agenda, builtIn, live, prompt, text } from './parts.ts';

/** A report that other engineers review. */
export const GOOGLE_SRE = builtIn({
  id: 'google-sre',
  name: 'Engineering review',
  description: 'A report that senior colleagues review: trigger, causes, detection, and where you were merely lucky.',
  basis: 'After the Google SRE book',
  incidentType: 'production-outage',
  sections: [
    text('summary', 'Summary', { help: 'One paragraph: what, how long, how bad, why, in that order.' }),
    text('authors', 'Authors and status', {
      help: 'Who wrote this, and may others rely on it already?',
      starter: 'Authors: \nReviewed by: ',
    }),
    live('impact', 'Impact', 'Requests failed, users turned away, money lost. Say how you counted.'),
    live(
      'causes',
      'Root causes',
      'All conditions that it needed. Go on until you reach something that you can change.',
    ),
    text('trigger', 'Trigger', {
      help: 'The last thing that happened before it broke. The trigger sets off what was already waiting.',
    }),
    text('resolution', 'Resolution', { help: 'What was done to stop the damage, and what to bring everything back.' }),
    text('detection', 'Detection', {
      help: 'How it became known: by which alert, or by whom. How long had it gone on by then?',
    }),
    live('actions', 'Action items', 'Each with its kind, one owner, a date, and a place in your tracker.'),
    text('went-well', 'What went well', { help: 'What kept it from being worse, by design?' }),
    text('went-badly', 'What went wrong', { help: 'What did not do what it was there for?' }),
    text('lucky', 'Where we got lucky', { help: 'What kept it from being worse, by chance? Next time it may not.' }),
    live('timeline', 'Timeline', 'With the zone. Mark where the outage begins and ends.'),
    text('supporting', 'Supporting information', {
      help: 'Graphs, queries, logs: what a reviewer needs to follow you.',
    }),
  ],
  prompts: [
    prompt('made-possible', 'Which conditions did it need?'),
    prompt('went-wrong', 'What went wrong while we dealt with it?'),
    prompt('lucky', 'Where did we get lucky?'),
  ],
  stages: agenda({ timeline: 10, causes: 8, group: 5, vote: 4, analysis: 18, actions: 12, 'wrap-up': 3 }),
});
