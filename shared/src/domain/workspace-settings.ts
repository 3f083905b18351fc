import type { Severity } from './severity.ts';

/** One level of the scale. */
export interface SeverityLevel {
  readonly severity: Severity;
  /** `SEV 1` */
  readonly label: string;
  /** `Critical: most users could not work, or data was lost` */
  readonly meaning: string;
}

/** How long after the end of the incident the postmortem has to be done. */
export type DeadlineRule =
  | { readonly kind: 'hours'; readonly amount: number }
  | { readonly kind: 'calendar-days'; readonly amount: number }
  | { readonly kind: 'business-days'; readonly amount: number }
  | { readonly kind: 'none' };

/** The days that count as business days. */
export interface BusinessCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO weekdays, 1 = Monday. */
  readonly workdays: readonly number[];
  /** Calendar dates `YYYY-MM-DD` on which nobody works. */
  readonly holidays: readonly string[];
}

/** What the owner sets for all postmortems. */
export interface WorkspaceSettings {
  /** The scale: three to five levels, the worst first. A postmortem keeps a level that the scale has lost. */
  readonly severities: readonly SeverityLevel[];
  /** Of every level, on the scale or not. */
  readonly deadlines: Readonly<Record<Severity, DeadlineRule>>;
  readonly calendar: BusinessCalendar;
}

/** Longest label of a level: it stands in a chip. */
export const MAX_SEVERITY_LABEL_LENGTH = 16;
/** Longest meaning of a level, a sentence. */
export const MAX_SEVERITY_MEANING_LENGTH = 200;
/** Ten years of holidays. */
export const MAX_HOLIDAYS = 366;
/** Longest deadline, in its own unit: a year of days, or six weeks of hours. */
export const MAX_DEADLINE_AMOUNT: Readonly<Record<Exclude<DeadlineRule['kind'], 'none'>, number>> = {
  hours: 1_000,
  'calendar-days': 366,
  'business-days': 260,
};

/** Whether the amount of a deadline is one that can be counted: whole, and from one to the most of its unit. */
export function isCountable(rule: DeadlineRule): boolean {
  if (rule.kind === 'none') return true;
  return Number.isInteger(rule.amount) && rule.amount >= 1 && rule.amount <= MAX_DEADLINE_AMOUNT[rule.kind];
}
