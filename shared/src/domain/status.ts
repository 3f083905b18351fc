import { POSTMORTEM_STATUSES, type PostmortemRecord, type PostmortemStatus } from './postmortem.ts';

/** What each status means, for who chooses it. */
export const STATUS_MEANINGS: Readonly<Record<PostmortemStatus, string>> = {
  draft: 'Being written: facts and people are collected.',
  'in-review': 'Written: the people who were there read it and add to it.',
  reviewed: 'The meeting has been held, and what was learnt is agreed on.',
  closed: 'Everything is done or scheduled where the work is tracked.',
};

/**
 * The statuses that this one may be changed to: one step forwards or back. A published record has been reviewed: before
 * it goes back into review, it is reopened.
 */
export function nextStatuses({
  status,
  publishedAt,
}: Pick<PostmortemRecord, 'status' | 'publishedAt'>): readonly PostmortemStatus[] {
  const at = POSTMORTEM_STATUSES.indexOf(status);
  const beside = POSTMORTEM_STATUSES.filter((_, index) => Math.abs(index - at) === 1);
  return publishedAt === null ? beside : beside.filter((next) => next === 'reviewed' || next === 'closed');
}
