import type { Milestone, Phase } from '#domain/timeline.ts';
import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import {
  MAX_TEXT,
  type IngestedEntry,
  type IngestedPerson,
  type IngestInput,
  type IngestNote,
  type IngestRefusal,
  type IngestResult,
  type SkippedRecord,
} from './ingest.ts';
import { fingerprint } from './fingerprint.ts';
import { isRecord, name, parseJson, text, webAddress, type JsonRecord } from './json-records.ts';
import { clip } from './plain-text.ts';
import { recordTime, type RecordTimeRefusal } from './record-time.ts';
import { settleMilestones } from './settle-milestones.ts';

/** An event as its source has it; its time and its text are still to be checked. */
export interface EventDraft {
  /** What the source calls it, unique with {@link FoundRecords.format} before it; '' when it has no name. */
  readonly id: string;
  readonly at: unknown;
  readonly endAt?: unknown;
  readonly phase: Phase;
  readonly milestone?: Milestone | null;
  readonly text: string;
  readonly speaker?: IngestedPerson | null;
  readonly source: string;
  readonly url?: unknown;
}

/** One record: what it says, or why it is no event. */
export type RecordDraft = EventDraft | Pick<SkippedRecord, 'reason'>;

/** A draft with its record's place, as in {@link SkippedRecord}. */
type PlacedDraft = RecordDraft & Pick<SkippedRecord, 'line'>;

/** What a format found in its JSON. */
export interface FoundRecords {
  readonly format: IngestResult['format'];
  readonly drafts: readonly PlacedDraft[];
  readonly title?: string;
  /** They are of more than one incident: none of them is a milestone of the one at hand. */
  readonly isMixed?: boolean;
  /** Whom the source names, apart from who speaks. */
  readonly people?: readonly (IngestedPerson | null)[];
  /** Of times that name no zone, when the source itself says so. */
  readonly timeZone?: string;
}

/** Finds the records of one format in a JSON; undefined when it is not that format. */
type FindRecords = (json: unknown) => FoundRecords | undefined;

/** Reads a text that is the JSON of one format. */
export function readJson(input: IngestInput, find: FindRecords): Outcome<IngestResult, IngestRefusal> {
  if (input.content.trim() === '') return refuse('empty');
  const json = parseJson(input.content);
  if (json === undefined) return refuse('malformed');
  const found = find(json);
  return found ? collectRecords(found, input.timeZone) : refuse('unknown-format');
}

/**
 * Checks the drafts one by one: what has a time and a text and was not there before becomes an event, the others are listed.
 *
 * @param timeZone - the zone of times that name none, unless the source has one
 */
export function collectRecords(found: FoundRecords, timeZone?: string): Outcome<IngestResult, IngestRefusal> {
  if (found.drafts.length === 0) return refuse('empty');
  const collection = new Collection(found, timeZone);
  for (const draft of found.drafts) collection.add(draft);
  // A program that sends cannot be asked.
  if (found.format !== 'webhook' && collection.entries.length === 0 && collection.lacksZone) {
    return refuse('needs-time-zone');
  }
  const entries = settleMilestones(collection.entries.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))));
  return accept({
    format: found.format,
    entries,
    skipped: collection.skipped,
    records: found.drafts.length,
    ...(collection.notes.length === 0 ? {} : { notes: collection.notes }),
    people: everybody([...entries.map(({ speaker }) => speaker), ...(found.people ?? [])]),
    title: name(found.title) || null,
  });
}

/** A draft or several of each record of a list, with its place there; what is no JSON object is skipped. */
export function draftEach(
  records: readonly unknown[],
  draft: (record: JsonRecord) => RecordDraft | readonly RecordDraft[],
): readonly PlacedDraft[] {
  return records.flatMap((record, index) => {
    const drafts = isRecord(record) ? draft(record) : { reason: 'It is not a record with fields.' };
    return [drafts].flat().map((each) => ({ ...each, line: index + 1 }));
  });
}

/** The same for records that hold records: each draft has its place among all drafts. */
export function draftInTurn(
  records: readonly unknown[],
  draft: (record: JsonRecord) => readonly RecordDraft[],
): readonly PlacedDraft[] {
  return draftEach(records, draft).map((each, index) => ({ ...each, line: index + 1 }));
}

const REF_LENGTH = 200;
const TIME_REASONS: Readonly<Record<RecordTimeRefusal, (written: string) => string>> = {
  missing: () => 'It has no time.',
  unreadable: (written) => (written === '' ? 'Its time cannot be read.' : `Its time “${written}” cannot be read.`),
  'no-zone': (written) => `Its time “${written}” names no time zone.`,
};

class Collection {
  readonly entries: IngestedEntry[] = [];
  readonly skipped: SkippedRecord[] = [];
  readonly notes: IngestNote[] = [];
  lacksZone = false;
  readonly #lineOfRef = new Map<string, number>();
  readonly #found: FoundRecords;
  readonly #timeZone: string | undefined;

  constructor(found: FoundRecords, timeZone: string | undefined) {
    this.#found = found;
    this.#timeZone = found.timeZone ?? timeZone;
  }

  add(draft: PlacedDraft): void {
    if ('reason' in draft) {
      this.skipped.push(draft);
      return;
    }
    const { line } = draft;
    const at = recordTime(draft.at, this.#timeZone);
    if (!at.ok) {
      this.lacksZone ||= at.refusal === 'no-zone';
      this.skipped.push({ line, reason: TIME_REASONS[at.refusal](name(draft.at)) });
      return;
    }
    const says = text(draft.text);
    if (says === '') {
      this.skipped.push({ line, reason: 'It has no text.' });
      return;
    }
    this.#take(draft, at.value, says);
  }

  #take(draft: EventDraft & PlacedDraft, at: string, says: string): void {
    const ref = refOf(this.#found.format, draft.id || `${at}:${fingerprint(says)}`);
    const before = this.#lineOfRef.get(ref);
    if (before !== undefined) {
      this.skipped.push({ line: draft.line, reason: `It is the same as record ${before}.` });
      return;
    }
    this.#lineOfRef.set(ref, draft.line);
    if (says.length > MAX_TEXT) this.notes.push({ line: draft.line, note: 'It is very long: the end was left out.' });
    const { phase, speaker = null, source, url } = draft;
    const milestone = this.#found.isMixed === true ? null : (draft.milestone ?? null);
    const endAt = this.#endOf(draft, at);
    this.entries.push({
      ref,
      at,
      endAt,
      phase,
      milestone,
      text: clip(says, MAX_TEXT),
      speaker,
      source: name(source),
      url: webAddress(url),
    });
  }

  #endOf(draft: EventDraft, at: string): string | null {
    const end = recordTime(draft.endAt, this.#timeZone);
    return end.ok && end.value > at ? end.value : null;
  }
}

function refOf(format: string, id: string): string {
  const ref = `${format}:${name(id)}`;
  return ref.length < REF_LENGTH ? ref : `${ref.slice(0, 150).toWellFormed()}:${fingerprint(id)}`;
}

function everybody(people: readonly (IngestedPerson | null)[]): readonly IngestedPerson[] {
  const known = new Map<string, IngestedPerson>();
  for (const somebody of people) {
    if (somebody && !known.get(somebody.name)?.jobTitle) known.set(somebody.name, somebody);
  }
  return [...known.values()];
}
