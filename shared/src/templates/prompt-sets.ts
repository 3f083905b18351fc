import type { Prompt } from '#domain/cause.ts';
import type { IncidentType } from '#domain/postmortem.ts';
import type { Template } from '#domain/template.ts';
import { agenda, builtIn, live, prompt, text } from './parts.ts';

interface PromptSet {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly incidentType: IncidentType | null;
  readonly prompts: readonly Prompt[];
}

/** A meeting that lives from its questions; its document is little more than the summary. */
function promptSet(set: PromptSet): Template {
  return builtIn({
    ...set,
    basis: 'After a Parabol retrospective',
    sections: [
      text('summary', 'Summary', { help: 'What happened and what you take from it, in a few sentences.' }),
      live('impact', 'Impact', 'Whom it hurt, and how much.'),
      live('timeline', 'Timeline', 'What happened when, so that all talk about the same thing.'),
      live('causes', 'What we found', 'The cards of the meeting in their groups, the most votes first.'),
      live('actions', 'Actions', 'What you do about it.'),
    ],
    stages: agenda({ timeline: 6, causes: 8, group: 5, vote: 4, analysis: 12, actions: 8, 'wrap-up': 2 }),
  });
}

/** About the situation, not about people. */
export const BLAMELESS_LOOK = promptSet({
  id: 'blameless-look',
  name: 'Blameless look back',
  description: 'Three questions about the situation: what was hard, what it taught us, what would prevent it.',
  incidentType: null,
  prompts: [
    prompt('challenges', 'What made the situation hard, and what followed from it?'),
    prompt('lessons', 'What do we know now that we did not know then?'),
    prompt('changes', 'What would we change so that it cannot come back like this?'),
  ],
});

/** From the damage to its source. */
export const IMPACT_FIRST = promptSet({
  id: 'impact-first',
  name: 'Impact first',
  description: 'Begins with whom it hurt and goes back from there to what was behind it.',
  incidentType: null,
  prompts: [
    prompt('impact', 'Whom did it hurt, and how?'),
    prompt('behind-it', 'What was behind it?'),
    prompt('lessons', 'What does it teach us?'),
    prompt('changes', 'What has to be different tomorrow?'),
  ],
});

/** About how people dealt with it, more than about why it broke. */
export const RESPONSE_REVIEW = promptSet({
  id: 'response-review',
  name: 'Response review',
  description: 'For when the repair was harder than the fault: how well did the way you respond do its job?',
  incidentType: null,
  prompts: [
    prompt('approach', 'How did we go about it, and how far did that carry?'),
    prompt('most-least', 'What helped most, and what hardly at all?'),
    prompt('plans', 'Did our plans and runbooks hold when we needed them?'),
    prompt('better', 'What would make the next response easier?'),
  ],
});

/** For a handful of incidents at once. */
export const ROUND_UP = promptSet({
  id: 'round-up',
  name: 'Round-up',
  description: 'Looks at several small incidents together: what keeps getting in the way?',
  incidentType: null,
  prompts: [
    prompt('disruptions', 'What kept interrupting us?'),
    prompt('behind-it', 'What was behind it, near and far?'),
    prompt('lessons', 'What do these have in common?'),
    prompt('prevention', 'What would stop several of them at once?'),
  ],
});
