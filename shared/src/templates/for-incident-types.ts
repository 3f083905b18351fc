import type { Prompt } from '#domain/cause.ts';
import type { IncidentType } from '#domain/postmortem.ts';
import type { Template, TemplateSection } from '#domain/template.ts';
import { agenda, builtIn, live, prompt, text } from './parts.ts';

interface TypeTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly incidentType: IncidentType;
  /** What only this type asks for; stands behind the timeline. */
  readonly own: readonly TemplateSection[];
  readonly impactHelp: string;
  readonly timelineHelp: string;
  readonly prompts: readonly Prompt[];
}

/** The long form: from the summary over causes of three kinds to what a team, a process and an organisation learn. */
function forType({ own, impactHelp, timelineHelp, ...type }: TypeTemplate): Template {
  return builtIn({
    ...type,
    basis: 'After a postmortem skill with a method for each incident type',
    sections: [
      text('summary', 'Summary', { help: 'What, when, how long, how bad, and what was behind it: one paragraph.' }),
      live('impact', 'Impact', impactHelp),
      live('timeline', 'Timeline', timelineHelp),
      ...own,
      live(
        'causes',
        'Causes',
        'The ones that carried the most, and those that added to it. Keep asking until a change to the system is the answer.',
      ),
      text('contributing-factors', 'Contributing factors', {
        help: 'Sort what you found: technology, the way you work, the organisation around it.',
        starter: 'Technology: \nProcess: \nOrganisation: ',
      }),
      live(
        'actions',
        'Corrective actions',
        'Some for this week, some for this month, some for the quarter. Each has one owner and a date.',
      ),
      text('went-well', 'What went well', {
        help: 'In noticing, in responding, in telling others, in the technology.',
      }),
      text('lessons', 'Lessons', {
        help: 'What you learned, what you did not know, and what should be done differently from now on.',
      }),
      text('references', 'Related incidents and references', {
        help: 'Have you seen this before? Links for who wants to know more.',
      }),
    ],
    stages: agenda({ timeline: 12, causes: 8, group: 5, vote: 5, analysis: 20, actions: 15, 'wrap-up': 5 }),
  });
}

/** Something was down, slow or wrong. */
export const PRODUCTION_OUTAGE = forType({
  id: 'production-outage',
  name: 'Production outage',
  description: 'The long form for a service that was down: with its lags, its safeguards and its lessons.',
  incidentType: 'production-outage',
  impactHelp: 'Users, minutes, money, promises. Compare before, during and after.',
  timelineHelp: 'From the trigger to the end. The gaps between trigger, discovery and repair tell the most.',
  own: [
    text('lags', 'Where the time went', {
      help: 'How long until it was noticed, understood, made bearable and solved? Which of these surprised you?',
    }),
    text('safeguards', 'Safeguards', {
      help: 'Which layers should have caught it, and what was the hole in each?',
    }),
  ],
  prompts: [
    prompt('made-possible', 'What had to be true for this to happen?'),
    prompt('noticed-late', 'What kept us from noticing earlier?'),
    prompt('slow-recovery', 'What made recovery slow?'),
    prompt('helped', 'What helped, and might not next time?'),
  ],
});

/** Somebody could see, change or use what was not theirs. */
export const SECURITY_INCIDENT = forType({
  id: 'security-incident',
  name: 'Security incident',
  description: 'The long form for a breach or a near one: exposure, containment, and who has to be told.',
  incidentType: 'security',
  impactHelp: 'What could have been read, changed or taken, of whom, and for how long the door was open.',
  timelineHelp:
    'From the first sign to the last closed door: containment, removal, recovery. Say what is known and what is inferred.',
  own: [
    text('way-in', 'The way in', { help: 'How did they get in, how far could they go, and what stopped them?' }),
    text('exposure', 'What was exposed', {
      help: 'Kinds of data, number of records, whose they are, and how you know.',
    }),
    text('duties', 'Duties to tell', {
      help: 'Which authorities, customers and partners have to be told, by when, and who has done it?',
      starter: 'Who: \nBy when: \nDone: ',
    }),
  ],
  prompts: [
    prompt('way-in', 'What opened the way in?'),
    prompt('unseen', 'What let it go unseen?'),
    prompt('how-far', 'What let it get this far?'),
    prompt('helped', 'What stopped it, and would it again?'),
  ],
});

/** What was delivered came late or did not do what people needed. */
export const PROJECT_SETBACK = forType({
  id: 'project-setback',
  name: 'Project setback',
  description: 'The long form for a launch or project that went another way than planned.',
  incidentType: 'product-project',
  impactHelp: 'Days late, hours done twice, money spent or not earned, and who waited for it.',
  timelineHelp: 'Plans, decisions, tests and launch, and where it first left the plan.',
  own: [
    text('goals', 'Goals and outcome', { help: 'What should have been there, and what was? Put them side by side.' }),
    text('assumptions', 'Assumptions', { help: 'What did the plan rely on? Which of it was never tested?' }),
    text('decisions', 'Decisions', {
      help: 'The choices that mattered, what was known when they were made, and what else could have been chosen.',
    }),
  ],
  prompts: [
    prompt('objectives', 'Which of our goals did we miss, and what stood in the way?'),
    prompt('assumed', 'What did we take for granted that was not so?'),
    prompt('signs', 'Which signs were there, and why did they not change anything?'),
    prompt('worked', 'What worked and should be kept?'),
  ],
});

/** The way people work together let something slip. */
export const PROCESS_BREAKDOWN = forType({
  id: 'process-breakdown',
  name: 'Process breakdown',
  description: 'The long form for a handover, an approval or a routine that let something slip.',
  incidentType: 'process',
  impactHelp: 'Hours done twice, days waited, people concerned.',
  timelineHelp: 'Each step and handover: what was meant to happen, and what did. Mark where they part.',
  own: [
    text('as-planned', 'As meant and as done', {
      help: 'How does the process run on paper, how does it run on a normal day, and how did it run this time?',
    }),
    text('handovers', 'Handovers', { help: 'Where did it change hands, what was passed on, and what got lost?' }),
  ],
  prompts: [
    prompt('drift', 'What makes the usual way differ from the agreed one?'),
    prompt('handovers', 'What got lost between people or teams?'),
    prompt('unseen', 'What let it go on without anybody noticing?'),
    prompt('helped', 'Who or what caught it in the end?'),
  ],
});
