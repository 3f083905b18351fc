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
  readonly severities: readonly SeverityLevel[];
  readonly deadlines: Readonly<Record<Severity, DeadlineRule>>;
  readonly calendar: BusinessCalendar;
}
