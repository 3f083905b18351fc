import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { ambiguousDayWords } from './ambiguous-day.ts';
import type { IngestInput } from './ingest.ts';
import type { PastedPart } from './slack-paste-split.ts';
import { knownZone } from './time-zone.ts';
import { WallRun } from './wall-run.ts';
import { readClock, type WrittenClock } from './written-clock.ts';
import { dayMeant, isCalendarDay, readWrittenDate, type DateRefusal, type NumberOrder } from './written-date.ts';

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

const WHY: Readonly<Record<Exclude<DateRefusal, 'ambiguous-order'>, string>> = {
  unreadable: 'cannot be read',
  'no-such-date': 'is not in the calendar',
  'other-language': 'cannot be read: only English names of months and days are',
};

/** Refuses when nobody has said the zone, or the zone or the date that was said does not exist. */
export function startPasteClock(input: IngestInput): Outcome<PasteClock, 'needs-date' | 'needs-time-zone'> {
  const timeZone = knownZone(input.timeZone ?? '');
  if (timeZone === null) return refuse('needs-time-zone');
  if (input.date !== undefined && !isCalendarDay(input.date)) return refuse('needs-date');
  return accept(new Clock(timeZone, input.date ?? null, input.dayOrder));
}

/** The day of what comes next: none that can be read, or none that is known. */
type MissingDay = { readonly is: 'unreadable'; readonly reason: string } | { readonly is: 'needs-date' };

class Clock implements PasteClock {
  readonly #timeZone: string;
  readonly #nearby: string | null;
  readonly #order: NumberOrder;
  readonly #run = new WallRun();
  #missing: MissingDay | null = { is: 'needs-date' };
  #lastClock: WrittenClock | null = null;

  constructor(timeZone: string, nearby: string | null, order: NumberOrder) {
    this.#timeZone = timeZone;
    this.#nearby = nearby;
    this.#order = order;
    if (nearby !== null) this.#turnToDay(nearby);
  }

  turnTo(text: string): void {
    const written = readWrittenDate(text, this.#order);
    if (!written.ok) {
      const { refusal } = written;
      const why = refusal === 'ambiguous-order' ? ambiguousDayWords(text) : WHY[refusal];
      this.#missing = { is: 'unreadable', reason: `Its date “${text}” ${why}.` };
      return;
    }
    // A day that was named completely tells the year of one that was not.
    const nearby = written.value.is === 'month-day' ? (this.#nearby ?? this.#run.day) : this.#nearby;
    const date = dayMeant(written.value, nearby);
    if (date === null) this.#missing = { is: 'needs-date' };
    else this.#turnToDay(date);
  }

  read({ header, isContinued }: Parameters<PasteClock['read']>[0]): PastedTime {
    if (header.date !== '' && !isContinued) this.turnTo(header.date);
    if (this.#missing !== null) return this.#missing;
    const written = readClock(header.clock);
    if (written === undefined || written === 'no-such-time') {
      return { is: 'unreadable', reason: `There is no time ${header.clock}.` };
    }
    const clock = isContinued ? this.#halfMeant(written) : written;
    const time = this.#run.next(clock, this.#timeZone);
    if (time === null) return { is: 'needs-date' };
    this.#lastClock = clock;
    const note = time.isBeforeLast ? 'Its time is before that of the message above: taken for the same day.' : null;
    return { is: 'instant', at: new Date(time.at).toISOString(), note };
  }

  #turnToDay(date: string): void {
    this.#missing = null;
    this.#run.turnTo(date);
  }

  /** `3:14` below `3:13 PM` is in the afternoon as well. */
  #halfMeant(written: WrittenClock): WrittenClock {
    const last = this.#lastClock;
    if (written.saysHalf || last?.saysHalf !== true || written.hour > 12) return written;
    const behind = (hour: number): number => (hour * 60 + written.minute - last.hour * 60 - last.minute + 1440) % 1440;
    const [early, late] = [written.hour % 12, (written.hour % 12) + 12];
    return { ...written, hour: behind(early) < behind(late) ? early : late, saysHalf: true };
  }
}
