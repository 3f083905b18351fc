import { MILESTONE_WORDS, type Milestone } from '@debrief/shared/domain/timeline.ts';

/** What a moment of the incident is called, and when an event is it. */
export const milestoneWords: Readonly<Record<Milestone, { readonly label: string; readonly meaning: string }>> = {
  started: { label: MILESTONE_WORDS.started, meaning: 'Customers or data were affected from here on' },
  detected: { label: MILESTONE_WORDS.detected, meaning: 'Somebody or something noticed' },
  responded: { label: MILESTONE_WORDS.responded, meaning: 'Somebody began to work on it' },
  diagnosed: { label: MILESTONE_WORDS.diagnosed, meaning: 'It was known what was behind it' },
  mitigated: { label: MILESTONE_WORDS.mitigated, meaning: 'Customers were no longer affected' },
  resolved: { label: MILESTONE_WORDS.resolved, meaning: 'Everything worked as before' },
};
