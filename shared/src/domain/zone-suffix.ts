import type { Temporal } from 'temporal-polyfill';

/** A time and the zone that was typed behind it, both in lower case. */
export interface ZonedText {
  readonly text: string;
  /** `z`, `+01:00`, `utc+1`, `cet`: see {@link fixedOffset} and {@link offsetOfAbbreviation}. */
  readonly zone: string;
}

const SUFFIXED =
  /^(.*\d(?: ?[ap]m)?) ?\(?(z|[+-]\d{2}:?\d{2}|(?:utc|gmt)(?: ?[+-]\d{1,2}(?::?\d{2})?)?|(?![ap]m\b)[a-z]{2,5})\)?$/u;
const OFFSET = /^(?:utc|gmt)? ?([+-])(\d{1,2}?)(?::?(\d{2}))?$/u;
/** Each knows the everyday abbreviations of its own part of the world. */
const LOCALES = ['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'] as const;

/** Takes a zone off the end of a time; undefined where none stands there. */
export function splitZone(text: string): ZonedText | undefined {
  const [, time, zone] = SUFFIXED.exec(text) ?? [];
  return time === undefined || zone === undefined ? undefined : { text: time, zone };
}

/** `+01:00` from `+0100`, `utc+1`, `gmt`, `z`; undefined for what depends on the place. */
export function fixedOffset(zone: string): string | undefined {
  if (zone === 'z' || zone === 'utc' || zone === 'gmt') return '+00:00';
  const [, sign, hours, minutes = '00'] = OFFSET.exec(zone) ?? [];
  if (sign === undefined || hours === undefined) return undefined;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/**
 * The offset that an abbreviation stands for in a zone on a day: `cet` is `+01:00` in Berlin on a winter's day, both
 * `cest` and `cet` are known on the day between them. Undefined when the zone is not called that on that day.
 */
export function offsetOfAbbreviation(
  abbreviation: string,
  day: Temporal.PlainDate,
  timeZone: string,
): string | undefined {
  const begin = day.toZonedDateTime(timeZone);
  const end = day.add({ days: 1 }).toZonedDateTime(timeZone).subtract({ milliseconds: 1 });
  return [begin, end].find((at) => namesAt(at).includes(abbreviation))?.offset;
}

function namesAt({ epochMilliseconds, timeZoneId }: Temporal.ZonedDateTime): readonly string[] {
  return LOCALES.flatMap((locale) =>
    new Intl.DateTimeFormat(locale, { timeZone: timeZoneId, timeZoneName: 'short' })
      .formatToParts(epochMilliseconds)
      .flatMap(({ type, value }) => (type === 'timeZoneName' ? [value.toLowerCase()] : [])),
  );
}

/** The offset as `+02:00` where the wall shows this time twice, once before and once after the clock goes back. */
export function tellingOffset(zoned: Temporal.ZonedDateTime): string | undefined {
  return otherPass(zoned) === undefined ? undefined : zoned.offset;
}

/** The other instant at which the wall shows this time; undefined when it shows it once. */
export function otherPass(zoned: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  const wall = zoned.toPlainDateTime();
  return (['earlier', 'later'] as const)
    .map((disambiguation) => wall.toZonedDateTime(zoned.timeZoneId, { disambiguation }))
    .find(({ epochNanoseconds }) => epochNanoseconds !== zoned.epochNanoseconds);
}
