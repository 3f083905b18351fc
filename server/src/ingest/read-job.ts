import type { IngestedEntry, IngestInput, IngestRefusal, IngestResult } from '@debrief/shared/ingest/ingest.ts';
import { readIngest } from '@debrief/shared/ingest/read.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { guessText } from './decode-text.ts';
import type { IngestJob, IngestOutcome, IngestReading, IngestSelection } from './ingest-job.ts';
import { INGEST_LIMITS } from './limits.ts';
import { isArchive, unpackArchive } from './unpack-archive.ts';

/** Reads a file: unpacks it when it is packed, finds its format, and takes what was selected. */
export async function readJob(job: IngestJob): Promise<IngestOutcome> {
  if (job.bytes.byteLength > INGEST_LIMITS.uploadBytes) return refuse('too-large');
  const opened = await openFile(job);
  if (!opened.ok) return opened;
  const { isGuessed, ...file } = opened.value;
  const { format, timeZone, date, dayOrder, columns } = job;
  const input: IngestInput = {
    ...file,
    ...(format !== undefined && { format }),
    ...(timeZone !== undefined && { timeZone }),
    ...(date !== undefined && { date }),
    ...(dayOrder !== undefined && { dayOrder }),
    ...(columns !== undefined && { columns }),
  };
  const result = readIngest(input);
  return result.ok
    ? accept({ ...readingOf(result.value, job), isGuessed })
    : refuse(allThatIsAsked(result.refusal, input));
}

/** Readers ask for the first thing that they lack; whether they would ask for the other as well is seen by trying. */
function allThatIsAsked(refusal: IngestRefusal, input: IngestInput): IngestRefusal {
  const asksFor = (other: IngestRefusal, given: Partial<IngestInput>): IngestRefusal => {
    const next = readIngest({ ...input, ...given });
    return !next.ok && next.refusal === other ? 'needs-date-and-time-zone' : refusal;
  };
  if (refusal === 'needs-time-zone') return asksFor('needs-date', { timeZone: 'UTC' });
  if (refusal === 'needs-date') return asksFor('needs-time-zone', { date: '2000-01-01' });
  return refusal;
}

/** What a file holds, and whether its encoding had to be guessed. */
type OpenedFile = Pick<IngestInput, 'content' | 'files'> & Pick<IngestReading, 'isGuessed'>;

async function openFile({ bytes, isSentAsArchive }: IngestJob): Promise<Outcome<OpenedFile, IngestRefusal>> {
  if (isArchive(bytes)) {
    const files = await unpackArchive(bytes);
    return files.ok ? accept({ content: '', files: files.value, isGuessed: false }) : files;
  }
  if (isSentAsArchive === true) return refuse('malformed');
  const text = guessText(bytes);
  return text === undefined ? refuse('bad-encoding') : accept(text);
}

function readingOf(result: IngestResult, { selection, maxEntries }: IngestJob): Omit<IngestReading, 'isGuessed'> {
  const { format, title, records, skipped, people, notes = [], table } = result;
  const selected = result.entries.filter(selects(selection));
  return {
    format,
    title,
    records,
    skippedCount: skipped.length,
    skipped: skipped.slice(0, INGEST_LIMITS.listedSkips),
    selectedCount: selected.length,
    refs: selected.slice(0, INGEST_LIMITS.timelineEntries + 1).map(({ ref }) => ref),
    entries: selected.slice(0, maxEntries),
    sources: countSources(result.entries),
    people,
    notes: notes.slice(0, INGEST_LIMITS.listedSkips),
    ...(table && { table }),
  };
}

function selects({ from, to, sources, without = [] }: IngestSelection): (entry: IngestedEntry) => boolean {
  const isWithout = new Set(without);
  return ({ ref, at, source }) =>
    (from === undefined || at >= from) &&
    (to === undefined || at <= to) &&
    (sources === undefined || sources.includes(source)) &&
    !isWithout.has(ref);
}

function countSources(entries: readonly IngestedEntry[]): IngestReading['sources'] {
  return [...Map.groupBy(entries, ({ source }) => source)]
    .map(([source, group]) => ({ source, entries: group.length }))
    .toSorted((a, b) => b.entries - a.entries);
}
