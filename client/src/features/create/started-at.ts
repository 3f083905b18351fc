import { parseLocalTime, type TimeRefusal } from '@debrief/shared/domain/local-time.ts';
import { accept, type Outcome } from '@debrief/shared/lang/outcome.ts';

/** The instant of a `datetime-local` value in a zone, ISO 8601 UTC; undefined when nothing was given. */
export function startedAtOf(value: string, timeZone: string): Outcome<string | undefined, TimeRefusal> {
  if (value === '') return accept(undefined);
  const epoch = new Date(0).toISOString();
  return parseLocalTime(value, { timeZone, near: epoch, now: epoch });
}
