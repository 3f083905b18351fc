import { Temporal } from 'temporal-polyfill';
import { knownTimeZone } from './local-time.ts';
import type { PostmortemRecord } from './postmortem.ts';
import { isCountable, type BusinessCalendar, type DeadlineRule } from './workspace-settings.ts';

/** The hour at which a business day is over, on the wall of the calendar's zone. */
const WORKDAY_ENDS_AT_HOUR = 18;
/** What a deadline is counted from, ISO 8601 UTC: the end of the incident, else its start, else the record's making. */
export function countedFrom({ keyTimes, createdAt }: Pick<PostmortemRecord, 'keyTimes' | 'createdAt'>): string {
  return keyTimes.resolved ?? keyTimes.started ?? createdAt;
}

/**
 * When a postmortem has to be done by, ISO 8601 UTC; null for no deadline.
 * Hours run through the night and over the change of clocks. Calendar days end with the local day, business days with
 * the local working day; the day of the incident itself is not counted.
 *
 * A rule that cannot be counted, e.g. of 1.5 days while somebody types, has no deadline.
 *
 * @param endedAt - ISO 8601 UTC, see {@link countedFrom}
 */
export function dueInstant(rule: DeadlineRule, calendar: BusinessCalendar, endedAt: string): string | null {
  if (rule.kind === 'none' || !isCountable(rule)) return null;
  const ended = Temporal.Instant.from(endedAt);
  if (rule.kind === 'hours') return isoOf(ended.add({ hours: rule.amount }));
  const timeZone = knownTimeZone(calendar.timeZone);
  const day = ended.toZonedDateTimeISO(timeZone).toPlainDate();
  return rule.kind === 'calendar-days'
    ? isoOf(endOfDay(day.add({ days: rule.amount }), timeZone))
    : isoOf(endOfWork(businessDayAfter(day, rule.amount, calendar), timeZone));
}

/** True for a day on which work is done. A calendar without any workday has no weekends: else nothing would ever be due. */
export function isBusinessDay(date: string, { workdays, holidays }: BusinessCalendar): boolean {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return (workdays.length === 0 || workdays.includes(dayOfWeek)) && !holidays.includes(date);
}

function businessDayAfter(from: Temporal.PlainDate, amount: number, calendar: BusinessCalendar): Temporal.PlainDate {
  let day = from;
  for (let left = amount; left > 0;) {
    day = day.add({ days: 1 });
    if (isBusinessDay(day.toString(), calendar)) left -= 1;
  }
  return day;
}

/** The last millisecond: the day after belongs to no deadline any more. */
function endOfDay(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ milliseconds: 1 });
}

function endOfWork(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: { hour: WORKDAY_ENDS_AT_HOUR } }).toInstant();
}

function isoOf(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toISOString();
}
