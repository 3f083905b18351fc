import { parseLocalTime } from '@debrief/shared/domain/local-time.ts';

/**
 * The instant of a `datetime-local` value in a zone, ISO 8601 UTC.
 *
 * @returns undefined when nothing was given
 */
export function startedAtOf(value: string, timeZone: string): string | undefined | 'no-such-time' {
  if (value === '') return undefined;
  const epoch = new Date(0).toISOString();
  const parsed = parseLocalTime(value, { timeZone, near: epoch, now: epoch });
  return parsed.ok ? parsed.value : 'no-such-time';
}
