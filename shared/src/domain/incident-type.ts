import type { ImpactMetricId } from './impact.ts';
import type { IncidentType } from './postmortem.ts';
import type { Phase } from './timeline.ts';

/** What an incident type is called, and when it is the right one. */
export interface IncidentTypeWords {
  readonly name: string;
  /** A sentence: which incidents these are. */
  readonly meaning: string;
  /** A few incidents of this type, to recognise one's own. */
  readonly examples: string;
}

/** A number that is asked for, in the words in which this type asks for it. */
export interface ImpactQuestion {
  readonly metric: ImpactMetricId;
  /** The tile's heading. */
  readonly title: string;
  /** What to count, and what to leave out. */
  readonly question: string;
}

/** Where an action helps; the hints of every type cover all of them. */
export const ACTION_AIMS = ['prevent', 'detect', 'mitigate', 'respond'] as const;
export type ActionAim = (typeof ACTION_AIMS)[number];

/** Something that other teams changed after an incident of this type; a nudge, not a to-do. */
export interface ActionHint {
  readonly aim: ActionAim;
  readonly text: string;
}

interface TypeOfIncident {
  readonly words: IncidentTypeWords;
  readonly phases: readonly Phase[];
  readonly impact: readonly ImpactQuestion[];
  readonly hints: readonly ActionHint[];
}

const PRODUCTION_OUTAGE: TypeOfIncident = {
  words: {
    name: 'Production outage',
    meaning: 'Something that people rely on was down, slow or wrong.',
    examples: 'A database that was gone, a bad deployment, a certificate that ran out.',
  },
  phases: ['trigger', 'detection', 'response', 'investigation', 'mitigation', 'recovery', 'resolution'],
  impact: [
    { metric: 'users', title: 'Users affected', question: 'How many people ran into it?' },
    { metric: 'users-percent', title: 'Share of users', question: 'How much of the user base is that?' },
    {
      metric: 'visible-minutes',
      title: 'Visible to customers',
      question: 'For how long could customers notice it? The response may have taken longer.',
    },
    { metric: 'revenue', title: 'Revenue lost', question: 'What was not sold or could not be billed?' },
    { metric: 'credits', title: 'Credits owed', question: 'What do contracts make us pay back?' },
    { metric: 'sla-percent', title: 'Availability', question: 'Where did it leave the availability that we promise?' },
    { metric: 'tickets', title: 'Support tickets', question: 'How many people wrote or called?' },
    { metric: 'data-loss', title: 'Data lost', question: 'What was written and could not be brought back?' },
  ],
  hints: [
    { aim: 'prevent', text: 'Make the dangerous step need a second pair of eyes, or take it away.' },
    { aim: 'prevent', text: 'Roll changes out in steps that stop by themselves when an error rate climbs.' },
    { aim: 'detect', text: 'Alert on what users feel: failed requests, slow pages, missing results.' },
    { aim: 'detect', text: 'Test the alarm itself: cut the signal and see who is paged.' },
    { aim: 'mitigate', text: 'Practise the restore and write down how long it takes.' },
    { aim: 'mitigate', text: 'Keep a failure in one place: limits, timeouts, a switch that turns a feature off.' },
    { aim: 'respond', text: 'Put the first ten minutes in the runbook, with the commands to paste.' },
  ],
};

const SECURITY: TypeOfIncident = {
  words: {
    name: 'Security',
    meaning: 'Somebody could see, change or use what was not theirs, or nearly could.',
    examples: 'A leaked key, an account that was taken over, a weakness that was found in time.',
  },
  phases: ['trigger', 'detection', 'response', 'investigation', 'containment', 'eradication', 'recovery', 'resolution'],
  impact: [
    {
      metric: 'records-exposed',
      title: 'Records exposed',
      question: 'How many records could have been read, and of what kind?',
    },
    { metric: 'users', title: 'People concerned', question: 'Whose data or accounts were within reach?' },
    { metric: 'users-percent', title: 'Share of accounts', question: 'How much of all accounts is that?' },
    {
      metric: 'visible-minutes',
      title: 'Open to misuse',
      question: 'For how long could it be used before it was closed?',
    },
    { metric: 'data-loss', title: 'Data changed or lost', question: 'What was altered or destroyed?' },
    { metric: 'revenue', title: 'Cost', question: 'What did experts, notices, fines or fraud cost?' },
    { metric: 'tickets', title: 'Enquiries', question: 'How many customers, partners or authorities asked?' },
    { metric: 'reputation', title: 'Trust', question: 'Who heard of it, and what did it change for them?' },
  ],
  hints: [
    { aim: 'prevent', text: 'Give each key the fewest rights and the shortest life that still work.' },
    { aim: 'prevent', text: 'Let a machine look for secrets before a change is merged.' },
    { aim: 'detect', text: 'Log who read what, and alert on access that nobody has ever needed.' },
    { aim: 'detect', text: 'Give outsiders an address for reports, and somebody who answers.' },
    { aim: 'mitigate', text: 'Make replacing every key one command, and try it once a quarter.' },
    { aim: 'mitigate', text: 'Separate systems so that one stolen account opens one door.' },
    { aim: 'respond', text: 'Agree beforehand who tells authorities and customers, and how soon the law wants it.' },
  ],
};

const PRODUCT_OR_PROJECT: TypeOfIncident = {
  words: {
    name: 'Product or project',
    meaning: 'What was delivered came late, cost more or did not do what people needed.',
    examples: 'A launch that was pulled back, a migration that took twice as long, a feature that nobody uses.',
  },
  phases: ['planning', 'decision', 'build', 'test', 'launch', 'deviation', 'resolution'],
  impact: [
    { metric: 'delay-days', title: 'Delay', question: 'How many days later than promised?' },
    {
      metric: 'rework-hours',
      title: 'Work done twice',
      question: 'How many hours went into what was thrown away or redone?',
    },
    { metric: 'revenue', title: 'Money', question: 'What was spent beyond the budget, or not earned?' },
    { metric: 'users', title: 'Users concerned', question: 'Who waited for it, or got something that did not help?' },
    { metric: 'users-percent', title: 'Share of users', question: 'How much of those it was made for is that?' },
    { metric: 'tickets', title: 'Complaints', question: 'How many people said so?' },
    { metric: 'reputation', title: 'Trust', question: 'Which promises were broken, and to whom?' },
  ],
  hints: [
    {
      aim: 'prevent',
      text: 'Write down what has to be true for the plan to work, and check the riskiest of it first.',
    },
    { aim: 'prevent', text: 'Agree what "done" means with those who will use it, before the work starts.' },
    { aim: 'detect', text: 'Show something that works every two weeks, to somebody who may say no.' },
    { aim: 'detect', text: 'Name the numbers that would make you stop, and look at them on a fixed day.' },
    { aim: 'mitigate', text: 'Launch to a few first, with a way back that was tried.' },
    { aim: 'respond', text: 'Decide who may move the date or cut the scope, and how the others hear of it.' },
  ],
};

const PROCESS: TypeOfIncident = {
  words: {
    name: 'Process',
    meaning: 'The way people work together let something slip, with or without a system in it.',
    examples: 'A step that nobody did, a handover that lost half of it, an approval that took three weeks.',
  },
  phases: ['trigger', 'handover', 'decision', 'deviation', 'detection', 'response', 'resolution'],
  impact: [
    { metric: 'rework-hours', title: 'Work done twice', question: 'How many hours went into putting it right?' },
    { metric: 'delay-days', title: 'Delay', question: 'How many days did others wait?' },
    { metric: 'users', title: 'People concerned', question: 'Who inside or outside had to live with it?' },
    { metric: 'tickets', title: 'Complaints', question: 'How often was it reported before anybody acted?' },
    { metric: 'revenue', title: 'Money', question: 'What did it cost, or keep from being earned?' },
    { metric: 'reputation', title: 'Trust', question: 'Whose trust did it cost, and what would win it back?' },
  ],
  hints: [
    { aim: 'prevent', text: 'Take a step out before you add one: the shortest way is the one that is kept.' },
    { aim: 'prevent', text: 'Let the tool ask for what a handover needs, so that nobody has to remember it.' },
    { aim: 'detect', text: 'Make waiting visible: what lies where, since when, with whom.' },
    { aim: 'detect', text: 'Look at a handful of cases each month, chosen at random.' },
    { aim: 'mitigate', text: 'Say who steps in when the one who does it is away.' },
    { aim: 'respond', text: 'Give everybody a way to stop the line, and thank whoever uses it.' },
  ],
};

const TYPES: Readonly<Record<IncidentType, TypeOfIncident>> = {
  'production-outage': PRODUCTION_OUTAGE,
  security: SECURITY,
  'product-project': PRODUCT_OR_PROJECT,
  process: PROCESS,
};

/** What the type is called, and when it is the right one. */
export function incidentTypeWords(type: IncidentType): IncidentTypeWords {
  return TYPES[type].words;
}

/**
 * The phases that the timeline of such an incident offers, in the order in which they usually follow each other.
 * Communication and notes fit everywhere, so every list ends with them.
 */
export function phasesOf(type: IncidentType): readonly Phase[] {
  return [...TYPES[type].phases, 'communication', 'note'];
}

/** The numbers that such an incident asks for, the most telling first. */
export function impactQuestionsOf(type: IncidentType): readonly ImpactQuestion[] {
  return TYPES[type].impact;
}

/** Only which numbers, in the same order. */
export function impactMetricsOf(type: IncidentType): readonly ImpactMetricId[] {
  return TYPES[type].impact.map(({ metric }) => metric);
}

/** What others changed after such an incident: several ideas for each aim that the type knows. */
export function actionHintsOf(type: IncidentType): readonly ActionHint[] {
  return TYPES[type].hints;
}
