import { agenda, builtIn, live, prompt, text } from './parts.ts';

/** For incidents that everybody has understood already. */
export const QUICK_LOOK = builtIn({
  id: 'quick-look',
  name: 'Quick look',
  description: 'A quarter of an hour for a plain incident: what happened, why, what we change.',
  basis: 'Debrief',
  incidentType: null,
  sections: [
    text('summary', 'Summary', { help: 'Two or three sentences are enough.' }),
    live('impact', 'Impact', 'How many, how strongly, how long. A good guess is enough when it says so.'),
    live('timeline', 'Timeline', 'Start, discovery, end, and whatever turned it.'),
    live('actions', 'Actions', 'One or two changes that will really be made.'),
  ],
  prompts: [
    prompt('made-possible', 'What made this possible?'),
    prompt('one-change', 'Which one change would have spared us this?'),
  ],
  stages: agenda({ timeline: 4, causes: 4, actions: 5, 'wrap-up': 2 }),
});
