import type { Milestone } from '@debrief/shared/domain/timeline.ts';

/** What a moment of the incident is called, and when an event is it. */
export const milestoneWords: Readonly<Record<Milestone, { readonly label: string; readonly meaning: string }>> = {
  started: { label: 'Started', meaning: 'Customers or data were affected from here on' },
  detected: { label: 'Detected', meaning: 'Somebody or something noticed' },
  responded: { label: 'Responded', meaning: 'Somebody began to work on it' },
  diagnosed: { label: 'Diagnosed', meaning: 'It was known what was behind it' },
  mitigated: { label: 'Mitigated', meaning: 'Customers were no longer affected' },
  resolved: { label: 'Resolved', meaning: 'Everything worked as before' },
};
