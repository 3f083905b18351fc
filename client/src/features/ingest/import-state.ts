import { clockWords, wallTime } from '@debrief/shared/domain/local-time.ts';
import type { ColumnMapping, DayOrder, IngestFormat } from '@debrief/shared/ingest/ingest.ts';
import type { IngestAnswer, IngestOptions, IngestPreviewEntry } from '@debrief/shared/protocol/ingest.ts';

/** What is to be imported, as long as nothing has come of it: it outlives the closing of the dialog. */
export interface ImportDraft {
  readonly text: string;
  /** Goes before the text. */
  readonly file: File | null;
}

export const EMPTY_DRAFT: ImportDraft = { text: '', file: null };

/** How the person wants their file read, and what of it. */
export interface ImportChoice {
  readonly format: IngestFormat | 'auto';
  /** IANA name; empty: as the text says. */
  readonly timeZone: string;
  /** `YYYY-MM-DD` or empty. */
  readonly date: string;
  /** How days in numbers are meant; undefined: as the file tells. */
  readonly dayOrder: DayOrder | undefined;
  readonly columns: ColumnMapping | undefined;
  /** ISO 8601 UTC, both included; empty: no limit. */
  readonly from: string;
  readonly to: string;
  /** Undefined: from all. */
  readonly sources: readonly string[] | undefined;
  /** Refs that are not wanted. */
  readonly without: ReadonlySet<string>;
}

/** Before anybody has chosen anything. */
export const INITIAL_CHOICE: ImportChoice = {
  format: 'auto',
  timeZone: '',
  date: '',
  dayOrder: undefined,
  columns: undefined,
  from: '',
  to: '',
  sources: undefined,
  without: new Set(),
};

/** The choice as the server takes it. */
export function optionsOf(choice: ImportChoice, dryRun: boolean): IngestOptions {
  const { from, to, sources, without } = choice;
  return {
    dryRun,
    ...readingOf(choice),
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    ...(sources && { sources: [...sources] }),
    // A preview shows what was left out as well, so that it can be taken in again.
    ...(!dryRun && without.size > 0 && { without: [...without] }),
  };
}

function readingOf({ format, timeZone, date, dayOrder, columns }: ImportChoice): IngestOptions {
  return {
    ...(format !== 'auto' && { format }),
    ...(timeZone !== '' && { timeZone }),
    ...(date !== '' && { date }),
    ...(dayOrder && { dayOrder }),
    ...(columns && { columns }),
  };
}

/** For another text or file: how it is read stays as chosen, what was picked from the last one does not. */
export function choiceForAnother(choice: ImportChoice): ImportChoice {
  const { columns, from, to, sources, without } = INITIAL_CHOICE;
  return { ...choice, columns, from, to, sources, without };
}

/** What the times leave open, so that the person is asked. */
export type Lack = 'date' | 'time-zone';

const lacks: ReadonlyMap<string, readonly Lack[]> = new Map([
  ['needs-date', ['date']],
  ['needs-time-zone', ['time-zone']],
  ['needs-date-and-time-zone', ['date', 'time-zone']],
]);

/** @param code - of the server's refusal */
export function lacksOf(code: string): readonly Lack[] {
  return lacks.get(code) ?? [];
}

/** What most likely is meant, for who is asked: the zone of the postmortem, and the day on which the incident began. */
export function likelyAnswer(
  choice: ImportChoice,
  record: { readonly timeZone: string; readonly startedAt: string | null },
): Pick<ImportChoice, 'date' | 'timeZone'> {
  const timeZone = choice.timeZone || record.timeZone;
  const startDay = record.startedAt === null ? '' : wallTime(record.startedAt, timeZone).date;
  return { timeZone, date: choice.date || startDay };
}

/** How many events would be added now: what is selected without what is there already or not wanted. */
export function countToAdd({ fresh, entries }: IngestAnswer, without: ReadonlySet<string>): number {
  return fresh - entries.filter(({ known, ref }) => !known && without.has(ref)).length;
}

/** Whether the timeline takes all that would be added now. */
export function fits(preview: IngestAnswer, without: ReadonlySet<string>): boolean {
  return countToAdd(preview, without) <= preview.room;
}

/** Takes one entry out, or in again. */
export function withToggled(without: ReadonlySet<string>, ref: string): ReadonlySet<string> {
  const next = new Set(without);
  if (!next.delete(ref)) next.add(ref);
  return next;
}

/** Whether all, some or none of the entries that could be added are wanted. */
export function howMany(entries: readonly IngestPreviewEntry[], without: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const open = entries.filter(({ known }) => !known);
  const wanted = open.filter(({ ref }) => !without.has(ref)).length;
  if (wanted === open.length) return 'all';
  return wanted === 0 ? 'none' : 'some';
}

/** An entry with the time of day at which it stands. */
export interface TimedEntry {
  readonly entry: IngestPreviewEntry;
  readonly time: string;
}

/** The entries by their days in a zone, in their order. `date`: `YYYY-MM-DD`. */
export function groupByDay(
  entries: readonly IngestPreviewEntry[],
  timeZone: string,
): readonly { readonly date: string; readonly entries: readonly TimedEntry[] }[] {
  const days = new Map<string, TimedEntry[]>();
  for (const entry of entries) {
    const wall = wallTime(entry.at, timeZone);
    const [date, time] = [wall.date, clockWords(wall)];
    const day = days.get(date);
    if (day) day.push({ entry, time });
    else days.set(date, [{ entry, time }]);
  }
  return [...days].map(([date, group]) => ({ date, entries: group }));
}
