import {
  MAX_TEXT,
  type IngestedEntry,
  type IngestedPerson,
  type IngestNote,
  type IngestResult,
  type SkippedRecord,
} from './ingest.ts';
import { clip } from './plain-text.ts';
import { settleMilestones } from './settle-milestones.ts';

/** What became of one record. */
export type ReadRecord =
  | { readonly is: 'entry'; readonly line: number; readonly entry: IngestedEntry; readonly notes: readonly string[] }
  | { readonly is: 'skipped'; readonly line: number; readonly reason: string };

/** What is to be known of the source besides its records. */
export interface SourceFacts {
  readonly format: IngestResult['format'];
  /** Whom it names, apart from who speaks. */
  readonly people?: readonly IngestedPerson[];
}

/** A result of records in their order: events earliest first, each `ref` once, texts of bearable length. */
export function assemble(records: readonly ReadRecord[], { format, people = [] }: SourceFacts): IngestResult {
  const lineOfRef = new Map<string, number>();
  const entries: IngestedEntry[] = [];
  const skipped: SkippedRecord[] = [];
  const notes: IngestNote[] = [];
  for (const record of records) {
    const { line } = record;
    const before = record.is === 'entry' ? lineOfRef.get(record.entry.ref) : undefined;
    if (record.is === 'skipped') skipped.push({ line, reason: record.reason });
    else if (before !== undefined) skipped.push({ line, reason: `It is the same as number ${before}.` });
    else {
      lineOfRef.set(record.entry.ref, line);
      entries.push({ ...record.entry, text: clip(record.entry.text, MAX_TEXT) });
      notes.push(...notesOf(record).map((note) => ({ line, note })));
    }
  }
  const inOrder = settleMilestones(entries.toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at)));
  return {
    format,
    entries: inOrder,
    skipped,
    records: records.length,
    people: everybody([...inOrder.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])), ...people]),
    title: null,
    ...(notes.length > 0 && { notes }),
  };
}

function notesOf({ entry, notes }: ReadRecord & { readonly is: 'entry' }): readonly string[] {
  return entry.text.length > MAX_TEXT ? [...notes, 'It is very long: the end was left out.'] : notes;
}

/** Each once: by name and job title, for two may have one name; without a title it is whoever has that name. */
function everybody(people: readonly IngestedPerson[]): readonly IngestedPerson[] {
  const titled = new Map(people.filter(({ jobTitle }) => jobTitle !== '').map((person) => [person.name, person]));
  const known = people.map((person) => (person.jobTitle === '' ? (titled.get(person.name) ?? person) : person));
  return [...new Map(known.map((person) => [`${person.name}\n${person.jobTitle}`, person])).values()];
}
