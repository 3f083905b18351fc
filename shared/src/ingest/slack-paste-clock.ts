import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import type { IngestInput } from './ingest.ts';
import type { PastedPart } from './slack-paste-split.ts';
import { instantOf, knownZone } from './time-zone.ts';
import { readClock, type WrittenClock } from './written-clock.ts';
import { addDays, dayMeant, isCalendarDay, readWrittenDate, type DateRefusal } from './written-date.ts';

/** When a message was written. */
export interface PastedInstant {
  readonly is: 'instant';
  /** ISO 8601 UTC. */
  readonly at: string;
  /** What had to be guessed; null when nothing had. */
  readonly note: string | null;
}

/** What a message's time was read as. */
export type PastedTime =
  | PastedInstant
  | { readonly is: 'unreadable'; readonly reason: string }
  | { readonly is: 'needs-date' };

/** Reads the times of a pasted text from top to bottom: each is understood by those above it. */
export interface PasteClock {
  /** A line that names a day was met. */
  turnTo(text: string): void;
  read(message: Pick<PastedPart & { readonly is: 'message' }, 'header' | 'isContinued'>): PastedTime;
}

const HOUR_MS = 3_600_000;
/** A time that lies further back than this is the next day's: chats go forward. */
const MIDNIGHT_BACK_MS = 6 * HOUR_MS;

const WHY: Readonly<Record<DateRefusal, string>> = {
  unreadable: 'cannot be read',
  'no-such-date': 'is not in the calendar',
  'other-language': 'cannot be read: only English names of months and days are',
  'ambiguous-order': 'may be two days: write it as 2026-03-04',
};

/** Refuses when nobody has said the zone, or the zone or the date that was said does not exist. */
export function startPasteClock(input: IngestInput): Outcome<PasteClock, 'needs-date' | 'needs-time-zone'> {
  const timeZone = knownZone(input.timeZone ?? '');
  if (timeZone === null) return refuse('needs-time-zone');
  if (input.date !== undefined && !isCalendarDay(input.date)) return refuse('needs-date');
  return accept(new Clock(timeZone, input.date ?? null));
}

type Day =
  | { readonly is: 'day'; readonly date: string }
  | { readonly is: 'unreadable'; readonly reason: string }
  | { readonly is: 'unknown' };

class Clock implements PasteClock {
  readonly #timeZone: string;
  readonly #nearby: string | null;
  #day: Day;
  /** Milliseconds since the epoch; what the next time is understood by. */
  #last: { readonly at: number; readonly clock: WrittenClock } | null = null;

  constructor(timeZone: string, nearby: string | null) {
    this.#timeZone = timeZone;
    this.#nearby = nearby;
    this.#day = nearby === null ? { is: 'unknown' } : { is: 'day', date: nearby };
  }

  turnTo(text: string): void {
    this.#day = this.#dayNamed(text);
    this.#last = null;
  }

  read({ header, isContinued }: Parameters<PasteClock['read']>[0]): PastedTime {
    if (header.date !== '' && !isContinued) this.turnTo(header.date);
    if (this.#day.is === 'unreadable') return this.#day;
    if (this.#day.is === 'unknown') return { is: 'needs-date' };
    const written = readClock(header.clock);
    if (written === undefined || written === 'no-such-time') {
      return { is: 'unreadable', reason: `There is no time ${header.clock}.` };
    }
    return this.#instant(this.#day.date, this.#halfMeant(written, isContinued));
  }

  #dayNamed(text: string): Day {
    const written = readWrittenDate(text);
    if (!written.ok) return { is: 'unreadable', reason: `Its date “${text}” ${WHY[written.refusal]}.` };
    // Days that are named completely help to understand the incomplete ones.
    const nearby = this.#day.is === 'day' ? this.#day.date : null;
    const date = dayMeant(written.value, written.value.is === 'month-day' ? (this.#nearby ?? nearby) : this.#nearby);
    return date === null ? { is: 'unknown' } : { is: 'day', date };
  }

  /** `3:14` below `3:13 PM` is in the afternoon as well. */
  #halfMeant(written: WrittenClock, isContinued: boolean): WrittenClock {
    if (!isContinued || written.saysHalf || this.#last?.clock.saysHalf !== true || written.hour > 12) return written;
    const last = this.#last.clock.hour * 60 + this.#last.clock.minute;
    const behind = (hour: number): number => (hour * 60 + written.minute - last + 1440) % 1440;
    const [early, late] = [written.hour % 12, (written.hour % 12) + 12];
    return { ...written, hour: behind(early) < behind(late) ? early : late, saysHalf: true };
  }

  #instant(date: string, clock: WrittenClock): PastedInstant {
    const last = this.#last?.at ?? -Infinity;
    let at = instantOf({ date, clock, timeZone: this.#timeZone }, last);
    if (last - at >= MIDNIGHT_BACK_MS) {
      this.#day = { is: 'day', date: addDays(date, 1) };
      at = instantOf({ date: this.#day.date, clock, timeZone: this.#timeZone });
    }
    const note = at < last ? 'Its time is before that of the message above: taken for the same day.' : null;
    this.#last = { at, clock };
    return { is: 'instant', at: new Date(at).toISOString(), note };
  }
}
