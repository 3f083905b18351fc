/** A time of day as written. Twelve-hour clocks are read as twenty-four hours. */
export interface WrittenClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** AM or PM was said. Without it, `3:14` in a twelve-hour text may be either half of the day. */
  readonly saysHalf: boolean;
}

/** Finds a time of day in a longer pattern; {@link readClock} reads what it found. No capturing groups. */
export const CLOCK_PATTERN = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?`;

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([ap])\.?m\.?)?$/iu;

/** The time of day that the whole text is; `no-such-time` for 25:00 or 13:05 PM, undefined when it is written as none. */
export function readClock(text: string): WrittenClock | 'no-such-time' | undefined {
  const [, hours, minutes, seconds = '0', fraction = '0', half] = CLOCK.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = hourOfDay(Number(hours), half?.toLowerCase());
  const minute = Number(minutes);
  const second = Number(seconds);
  if (hour === undefined || minute > 59 || second > 59) return 'no-such-time';
  const millisecond = Number(fraction.padEnd(3, '0').slice(0, 3));
  return { hour, minute, second, millisecond, saysHalf: half !== undefined };
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  // 12 AM is midnight, 12 PM is noon.
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
