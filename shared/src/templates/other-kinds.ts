import { agenda, builtIn, live, prompt, text } from './parts.ts';

/** It could have become an incident. */
export const NEAR_MISS = builtIn({
  id: 'near-miss',
  name: 'Near miss',
  description: 'Nothing broke, this time. Half an hour about what stood in the way, and whether it would again.',
  basis: 'After the kinds of review in a postmortem skill',
  incidentType: null,
  sections: [
    text('summary', 'Summary', { help: 'What nearly happened, and how anybody noticed. A few sentences.' }),
    live('timeline', 'Timeline', 'From the first thing that was off to the moment when it was safe again.'),
    live('impact', 'Impact', 'What it cost all the same. What it would have cost belongs in words.'),
    text('what-stopped-it', 'What stopped it', {
      help: 'A safeguard that did its job, somebody who looked, or luck? Say which, for luck does not come twice.',
    }),
    live('actions', 'Actions', 'What would make the next one stop by design.'),
  ],
  prompts: [
    prompt('how-far', 'What let it get this far?'),
    prompt('stopped', 'What stopped it, and would it again?'),
    prompt('elsewhere', 'Where else could the same begin?'),
  ],
  stages: agenda({ timeline: 5, causes: 6, group: 3, vote: 2, analysis: 6, actions: 6, 'wrap-up': 2 }),
});

/** Many incidents, one question: what do they have in common? */
export const PATTERN_REVIEW = builtIn({
  id: 'pattern-review',
  name: 'Pattern review',
  description: 'Once a quarter: looks across the incidents of three months for what keeps coming back.',
  basis: 'After the kinds of review in a postmortem skill',
  incidentType: null,
  sections: [
    text('summary', 'Summary', { help: 'Which patterns you found, and what you do about the strongest.' }),
    text('incidents', 'Incidents in view', {
      help: 'Numbers and links of the postmortems that you look at, and of those that never got one.',
    }),
    live('impact', 'Impact', 'Of all of them together: users, hours, money. A sum that is estimated says so.'),
    live(
      'timeline',
      'Timeline',
      'The incidents as events, each on its day. What clusters, and what was going on then?',
    ),
    text('earlier-actions', 'What became of earlier actions', {
      help: 'Which were done, which were not, and did the ones that were done help?',
    }),
    live('causes', 'Patterns', 'What the meeting finds, the most votes first.'),
    live('actions', 'Actions', 'Few and large: what would prevent several of them at once.'),
  ],
  prompts: [
    prompt('returns', 'What keeps coming back?'),
    prompt('unfinished', 'What did we decide and never finish, and why?'),
    prompt('better', 'What has become better, and what made it so?'),
    prompt('several', 'What would prevent several of them at once?'),
  ],
  stages: agenda({ timeline: 10, causes: 8, group: 6, vote: 4, analysis: 16, actions: 12, 'wrap-up': 4 }),
});

/** Before anything has happened. */
export const PRE_MORTEM = builtIn({
  id: 'pre-mortem',
  name: 'Pre-mortem',
  description: 'Before a launch or a migration: suppose that it has failed. What was it?',
  basis: 'After the pre-mortem of Gary Klein',
  incidentType: null,
  sections: [
    text('summary', 'Summary', { help: 'What is planned, when, and what you change in the plan after this meeting.' }),
    text('plan', 'The plan', { help: 'The steps as they are meant, and what they rely on. Links are enough.' }),
    live(
      'impact',
      'Impact',
      'What a failure would cost: whom would it hurt, and for how long? Mark it as an estimate.',
    ),
    live('timeline', 'Timeline', 'The failure as it could unfold, told as if it had happened.'),
    live('causes', 'What could go wrong', 'The cards of the meeting in their groups, the most votes first.'),
    live('actions', 'Actions', 'What changes before you begin, and what tells you early that it goes wrong.'),
  ],
  prompts: [
    prompt('failed', 'It is half a year from now, and it has failed. What was it?'),
    prompt('assumed', 'What does the plan take for granted?'),
    prompt('signs', 'What would tell us early?'),
  ],
  stages: agenda({ timeline: 5, causes: 10, group: 5, vote: 4, analysis: 10, actions: 9, 'wrap-up': 2 }),
});
