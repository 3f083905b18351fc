import { SEVERITIES, type Severity } from './severity.ts';
import type { DeadlineRule, WorkspaceSettings } from './workspace-settings.ts';

/** Deadlines that a workspace can take over at once. Source: features.md, "Conflicts between the seeds". */
export interface DeadlinePreset {
  readonly id: string;
  readonly name: string;
  /** For whom it is made, in a sentence. */
  readonly reason: string;
  readonly deadlines: WorkspaceSettings['deadlines'];
}

/** The first is the default. */
export const DEADLINE_PRESETS = [
  {
    id: 'by-severity',
    name: 'By severity',
    reason: 'As PagerDuty does: 3 calendar days for the worst incidents, 5 business days for the next, then more.',
    deadlines: {
      1: { kind: 'calendar-days', amount: 3 },
      2: { kind: 'business-days', amount: 5 },
      3: { kind: 'business-days', amount: 10 },
      4: { kind: 'business-days', amount: 20 },
      5: { kind: 'business-days', amount: 20 },
    },
  },
  {
    id: 'next-business-day',
    name: 'Next business day',
    reason: 'While everybody remembers: for short reviews of every incident.',
    deadlines: forAll({ kind: 'business-days', amount: 1 }),
  },
  {
    id: '48-hours',
    name: 'Within 48 hours',
    reason: 'Written and shared within two days, weekend or not.',
    deadlines: forAll({ kind: 'hours', amount: 48 }),
  },
  {
    id: 'two-weeks',
    name: 'Two weeks at most',
    reason: 'As soon as it can be done well, and never later than two weeks.',
    deadlines: forAll({ kind: 'calendar-days', amount: 14 }),
  },
] as const satisfies readonly DeadlinePreset[];

/** The preset whose deadlines these are; undefined when somebody has set them one by one. */
export function presetOf(deadlines: WorkspaceSettings['deadlines']): DeadlinePreset | undefined {
  return DEADLINE_PRESETS.find((preset) =>
    SEVERITIES.every((severity) => sameRule(preset.deadlines[severity], deadlines[severity])),
  );
}

function forAll(rule: DeadlineRule): Readonly<Record<Severity, DeadlineRule>> {
  return { 1: rule, 2: rule, 3: rule, 4: rule, 5: rule };
}

function sameRule(a: DeadlineRule, b: DeadlineRule): boolean {
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind;
  return a.kind === b.kind && a.amount === b.amount;
}
