import { MILESTONES, PHASES, type Milestone, type Phase } from '#domain/timeline.ts';

/** Words by which tools and people head what an event was, with the phase that they all mean. */
const NAMES: Readonly<Record<Phase, string>> = {
  trigger: 'trigger, cause, change, deploy, deployment, release, start, started',
  detection: 'detection, detect, detected, alert, alerting, triggered, firing, reported',
  response: 'response, respond, responded, acknowledge, acknowledged, ack, triage, escalation, escalated, assigned',
  investigation: 'investigation, investigate, investigating, diagnosis, diagnose, diagnosed, identified, analysis',
  containment: 'containment, contain, contained',
  mitigation: 'mitigation, mitigate, mitigated, mitigating, remediation, repair, fix, fixing, workaround',
  eradication: 'eradication, eradicate, eradicated',
  recovery: 'recovery, recover, recovered, recovering, monitoring',
  resolution: 'resolution, resolve, resolved, closed, completed, end',
  planning: 'planning, plan, planned',
  decision: 'decision, decided',
  build: 'build, built, implementation',
  test: 'test, testing, tested',
  launch: 'launch, launched, go-live',
  handover: 'handover, handoff, hand-off',
  deviation: 'deviation',
  communication: 'communication, communications, comms, status update, status page, announcement',
  note: 'note, comment, info, observation',
};
const NAMED: ReadonlyMap<string, Phase> = new Map(
  PHASES.flatMap((phase) => NAMES[phase].split(', ').map((name) => [plainLabel(name), phase] as const)),
);
const MOMENTS: Readonly<Record<Milestone, string>> = {
  started: 'started, start, impact started, impact start, incident start, incident started, start of impact',
  detected: 'detected, time detected',
  responded: 'responded, acknowledged, time acknowledged',
  diagnosed: 'diagnosed, identified',
  mitigated: 'mitigated, time mitigated',
  resolved: 'resolved, time resolved',
};
const MILESTONE_NAMED: ReadonlyMap<string, Milestone> = new Map(
  MILESTONES.flatMap((milestone) => MOMENTS[milestone].split(', ').map((name) => [name, milestone] as const)),
);

/** Only what states that something happened; the strongest first. */
const STATED: readonly (readonly [Phase, RegExp])[] = [
  [
    'resolution',
    /^\W*(?:resolved|all clear)\b|\b(?:incident|outage|issue)\b.{0,20}\b(?:is|was|has been)\b.{0,10}\b(?:resolved|over|closed)\b/iu,
  ],
  [
    'communication',
    /\bstatus ?page (?:is |was |has been )?(?:updated|posted)\b|\b(?:updated|posted (?:to|on)) (?:the |our )?status ?page\b|\b(?:notified|e-?mailed|informed) (?:all |the |our |affected )*(?:customers|users|stakeholders)\b/iu,
  ],
  [
    'mitigation',
    /\b(?:rolled back|reverted|failed over|mitigated)\b|\brollback (?:is |was )?(?:done|complete|completed|finished)\b/iu,
  ],
  [
    'response',
    /\b(?:declared|opened|started) (?:an? |the )?(?:incident|sev ?-?\d)\b|\b(?:i am|i'm|i’m|is) (?:the )?(?:ic|incident commander)\b|\backnowledged (?:the )?(?:alert|page|incident)\b/iu,
  ],
  [
    'detection',
    /^\W*firing\b|\balerts? (?:fired|(?:is|are|started) firing)\b|\b(?:got|was|were) paged\b|\bcustomers? (?:report|reported|are reporting)\b/iu,
  ],
];
/** A question, a wish or a denial states nothing. */
const UNCERTAIN =
  /[?？]|\b(?:not|never|no|if|whether|should|could|would|might|may|can|maybe|let'?s|let’s|shall|will|please|try|trying|want|plan|once|until|before|when)\b|n['’]t\b/iu;

/** The phase that a label of the source means, e.g. `Investigating`; null when it means none that is known. */
export function phaseNamed(label: string): Phase | null {
  const words = plainLabel(label);
  return NAMED.get(words) ?? NAMED.get(words.replace(/ (?:phase|stage)$/u, '')) ?? null;
}

/** The moment of the incident that a label says an event is: a completed one, `Detected`, not `Detection`. */
export function milestoneNamed(label: string): Milestone | null {
  return MILESTONE_NAMED.get(plainLabel(label)) ?? null;
}

function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}

/**
 * The phase that an event's own words state; `note` unless they leave no doubt. English only, and never `trigger`: what
 * caused an incident is for the people to say.
 */
export function guessPhase(text: string): Phase {
  if (text.length > 600 || UNCERTAIN.test(text)) return 'note';
  return STATED.find(([, pattern]) => pattern.test(text))?.[0] ?? 'note';
}
