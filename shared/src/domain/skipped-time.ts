import { parseLocalTime, wallTime, type TimeFrame } from './local-time.ts';

/**
 * "02:30 was skipped that night: read as 03:30", for a clock time that no clock showed because daylight saving began;
 * undefined for every other.
 */
export function skippedNote(input: string, frame: TimeFrame): string | undefined {
  const after = parseLocalTime(input, frame);
  const before = parseLocalTime(input, { ...frame, skipped: 'before' });
  if (!after.ok || !before.ok || after.value === before.value) return undefined;
  const early = wallTime(before.value, frame.timeZone);
  // As far behind the one as before the other, and both are as far apart as the clock went on.
  const typed = Date.parse(`${early.date}T${early.time}Z`) + Date.parse(after.value) - Date.parse(before.value);
  const clock = wallTime(new Date(typed).toISOString(), 'UTC').time;
  return `${clock} was skipped that night: read as ${wallTime(after.value, frame.timeZone).time}`;
}
