import { counted } from '#lang/counted.ts';
import type { PostmortemRecord } from './postmortem.ts';
import type { DeadlineRule } from './workspace-settings.ts';

/** From here on a deadline is spoken of as close. */
const SOON_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Where a record stands against its deadline; `done`: published or closed, however late it was. */
export type DueState = 'ok' | 'soon' | 'overdue' | 'done';

/**
 * Where the record stands now; null when it has no deadline.
 *
 * @param now - milliseconds since the epoch
 */
export function dueState(
  record: Pick<PostmortemRecord, 'dueAt' | 'status' | 'publishedAt'>,
  now: number,
): DueState | null {
  if (record.dueAt === null) return null;
  if (record.publishedAt !== null || record.status === 'closed') return 'done';
  const left = Date.parse(record.dueAt) - now;
  if (left < 0) return 'overdue';
  return left <= SOON_MS ? 'soon' : 'ok';
}

/**
 * How far away the deadline is: "due in 2 days", "due in 40 min", "3 h late". Begun units are not counted, so that
 * nobody is promised more time than there is.
 *
 * @param now - milliseconds since the epoch
 */
export function countdown(dueAt: string, now: number): string {
  const left = Date.parse(dueAt) - now;
  const size = sizeOf(Math.abs(left));
  if (left < 0) return size === undefined ? 'just late' : `${size} late`;
  return size === undefined ? 'due now' : `due in ${size}`;
}

/** The rule as a sentence part: "5 business days after the incident ended". */
export function ruleInWords(rule: DeadlineRule): string {
  if (rule.kind === 'none') return 'no deadline';
  if (rule.kind === 'business-days' && rule.amount === 1) return 'the next business day after the incident ended';
  const units = { hours: 'hour', 'calendar-days': 'calendar day', 'business-days': 'business day' } as const;
  return `${counted(rule.amount, units[rule.kind])} after the incident ended`;
}

function sizeOf(ms: number): string | undefined {
  if (ms >= DAY_MS) return counted(Math.floor(ms / DAY_MS), 'day');
  if (ms >= HOUR_MS) return `${Math.floor(ms / HOUR_MS)} h`;
  return ms >= MINUTE_MS ? `${Math.floor(ms / MINUTE_MS)} min` : undefined;
}
