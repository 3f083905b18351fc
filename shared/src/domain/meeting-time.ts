import { knownTimeZone } from './local-time.ts';

/**
 * When something is, in words for people who may be in different zones: `Tuesday, 6 January 2026 at 10:00 CET`.
 *
 * @param at - milliseconds since the epoch
 */
export function formatMeetingTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: knownTimeZone(timeZone),
  }).format(at);
}
