import type { ColumnMapping, IngestFormat } from '@debrief/shared/ingest/ingest.ts';
import type { IngestAnswer, IngestOptions } from '@debrief/shared/protocol/ingest.ts';

/** How the person wants their file read, and what of it. */
export interface ImportChoice {
  readonly format: IngestFormat | 'auto';
  /** IANA name; empty: as the text says. */
  readonly timeZone: string;
  /** `YYYY-MM-DD` or empty. */
  readonly date: string;
  readonly columns: ColumnMapping | undefined;
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
  columns: undefined,
  sources: undefined,
  without: new Set(),
};

/** The choice as the server takes it. */
export function optionsOf(choice: ImportChoice, dryRun: boolean): IngestOptions {
  const { format, timeZone, date, columns, sources, without } = choice;
  return {
    dryRun,
    ...(format !== 'auto' && { format }),
    ...(timeZone !== '' && { timeZone }),
    ...(date !== '' && { date }),
    ...(columns && { columns }),
    ...(sources && { sources: [...sources] }),
    // A preview shows what was left out as well, so that it can be taken in again.
    ...(!dryRun && without.size > 0 && { without: [...without] }),
  };
}

/** How many events would be added now: what is selected without what is there already or not wanted. */
export function countToAdd({ selected, entries }: IngestAnswer, without: ReadonlySet<string>): number {
  const left = entries.filter(({ known, ref }) => known || without.has(ref)).length;
  return selected - left;
}
