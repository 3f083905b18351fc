import { DEFAULT_PROMPTS } from '#domain/cause.ts';
import { agenda, builtIn, live, text } from './parts.ts';

/** What a postmortem is made from when nobody chooses: short to prepare, one hour to meet. */
export const STANDARD = builtIn({
  id: 'standard',
  name: 'Standard',
  description: 'A short document and a full meeting of an hour. Fits most incidents.',
  basis: 'Debrief',
  incidentType: null,
  sections: [
    text('summary', 'Summary', {
      help: 'Five sentences for somebody who was not there: what happened, whom it hurt, how it ended.',
    }),
    live('impact', 'Impact', 'What it cost, in numbers. An estimate that says so is better than no number.'),
    live('timeline', 'Timeline', 'What happened when. Times and facts, no opinions yet.'),
    live('causes', 'Causes', 'What made it possible. There is always more than one.'),
    live('actions', 'Actions', 'What will change, who sees to it, and until when. Stays empty until the meeting.'),
  ],
  prompts: DEFAULT_PROMPTS,
  stages: agenda({ timeline: 10, causes: 8, group: 5, vote: 5, analysis: 17, actions: 12, 'wrap-up': 3 }),
});
