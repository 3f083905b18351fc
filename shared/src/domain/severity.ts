/** How bad an incident can have been: 1 is the worst. A workspace uses the first three to five of them. */
export const SEVERITIES = [1, 2, 3, 4, 5] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The fewest that a scale has: what nobody has judged yet is the third. */
export const FEWEST_SEVERITIES = 3;

/** What each level means by default. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, string>> = {
  1: 'Critical: most users could not work, or data was lost',
  2: 'Major: an important function was down for many users',
  3: 'Minor: a degraded function, or few users affected',
  4: 'Low: hardly noticed, worth learning from',
  5: 'Cosmetic: nobody was held up',
};
