import type { Milestone, Phase } from '#domain/timeline.ts';
import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { assemble, type ReadRecord } from './assemble.ts';
import type { IngestedPerson, IngestInput, IngestRefusal, IngestResult, SkippedRecord } from './ingest.ts';
import { fingerprint } from './fingerprint.ts';
import { isRecord, name, parseJson, text, webAddress, type JsonRecord } from './json-records.ts';
import { recordTime, type RecordTimeRefusal } from './record-time.ts';

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

/** What a tool's own name for an event means: which part of the incident, and which moment if it is one. */
export type Meaning = Pick<EventDraft, 'phase' | 'milestone'>;
/** Where all events of an incident are known from. */
export type Origin = Pick<EventDraft, 'source' | 'url'>;

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
  const zone = found.timeZone ?? timeZone;
  const records = found.drafts.map((draft) => readDraft(draft, found, zone));
  const isAsked = !records.some(({ is }) => is === 'entry') && found.drafts.some((draft) => lacksZone(draft, zone));
  // A program that sends cannot be asked.
  if (isAsked && found.format !== 'webhook') return refuse('needs-time-zone');
  const people = (found.people ?? []).filter((somebody) => somebody !== null);
  return accept({ ...assemble(records, { format: found.format, people }), title: name(found.title) || null });
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

function readDraft(draft: PlacedDraft, found: FoundRecords, timeZone: string | undefined): ReadRecord {
  const { line } = draft;
  if ('reason' in draft) return { is: 'skipped', line, reason: draft.reason };
  const at = recordTime(draft.at, timeZone);
  if (!at.ok) return { is: 'skipped', line, reason: TIME_REASONS[at.refusal](name(draft.at)) };
  const says = text(draft.text);
  if (says === '') return { is: 'skipped', line, reason: 'It has no text.' };
  const { id, endAt, phase, milestone = null, speaker = null, source, url } = draft;
  const end = recordTime(endAt, timeZone);
  const entry = {
    ref: refOf(found.format, id || `${at.value}:${fingerprint(says)}`),
    at: at.value,
    endAt: end.ok && end.value > at.value ? end.value : null,
    phase,
    milestone: found.isMixed === true ? null : milestone,
    text: says,
    speaker,
    source: name(source),
    url: webAddress(url),
  };
  return { is: 'entry', line, entry, notes: [] };
}

function lacksZone(draft: PlacedDraft, timeZone: string | undefined): boolean {
  const at = 'reason' in draft ? undefined : recordTime(draft.at, timeZone);
  return at?.ok === false && at.refusal === 'no-zone';
}

function refOf(format: string, id: string): string {
  const ref = `${format}:${name(id)}`;
  return ref.length < REF_LENGTH ? ref : `${ref.slice(0, 150).toWellFormed()}:${fingerprint(id)}`;
}
