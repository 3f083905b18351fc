/** How bad the incident was: 1 is the worst. */
export const SEVERITIES = [1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What each level means by default. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, string>> = {
  1: 'Critical: most users could not work, or data was lost',
  2: 'Major: an important function was down for many users',
  3: 'Minor: a degraded function, or few users affected',
  4: 'Low: hardly noticed, worth learning from',
};
