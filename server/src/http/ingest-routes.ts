import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { PostmortemId, TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { can, whyNot } from '@debrief/shared/domain/role.ts';
import { IngestBody, IngestOptions, type IngestAnswer } from '@debrief/shared/protocol/ingest.ts';
import { addEntries, importedRefs, roomIn } from '#ingest/add-entries.ts';
import { explainIngest, TIMELINE_FULL } from '#ingest/ingest-details.ts';
import type { IngestJob, IngestReading } from '#ingest/ingest-job.ts';
import { INGEST_LIMITS } from '#ingest/limits.ts';
import { readInWorker } from '#ingest/read-in-worker.ts';
import { refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { IngestedAnswer } from './ingest-answers.ts';
import { requireOpenDocument } from './open-document.ts';
import { Places } from './places.ts';
import { badRequestProblem, notAllowedProblem, ProblemError } from './problem.ts';
import { PostmortemParams } from './requests.ts';

/** A text as JSON; more would hold up everybody else while it is parsed. */
const maxJsonBytes = 4 * 1024 * 1024;
const maxOptionsBytes = 1024 * 1024;

interface Upload {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: IngestOptions;
  readonly isSentAsArchive: boolean;
}

/** Taking over what other programs know about the incident. */
export async function addIngestRoutes(app: HttpApp, services: HttpServices, callers: Callers): Promise<void> {
  // Files that are held in memory at once, and those of them that are read.
  const uploads = new Places({ atOnce: INGEST_LIMITS.parallel + INGEST_LIMITS.waiting, mayWait: 0 });
  const readings = new Places({ atOnce: INGEST_LIMITS.parallel, mayWait: INGEST_LIMITS.waiting });
  await app.register(multipart, {
    limits: { files: 1, fields: 1, parts: 2, fileSize: INGEST_LIMITS.uploadBytes, fieldSize: maxOptionsBytes },
  });
  const options = {
    schema: { params: PostmortemParams, response: { 200: IngestedAnswer, ...refusals } },
    bodyLimit: maxJsonBytes,
    // Before a byte of the body is read, and parsed: others' bodies are a hundredth of it.
    onRequest: async (request: FastifyRequest<{ Params: { id: PostmortemId } }>) => {
      const { participant } = await callers.requireParticipant(request, request.params.id);
      if (!can(participant.role, 'import')) throw notAllowedProblem(whyNot('import'));
    },
  };
  app.post('/api/postmortems/:id/ingest', options, async (request) => {
    const { id } = request.params;
    const read = await uploads.run(async () => {
      const upload = request.isMultipart() ? await readMultipart(request) : readJson(request);
      return { reading: await readUpload(upload, readings), isPreview: upload.options.dryRun === true };
    });
    if (!read) throw busyProblem();
    const { reading, isPreview } = read.result;
    return isPreview ? preview(services, id, reading) : add(services, id, reading);
  });
}

function readJson(request: FastifyRequest): Upload {
  const { content, ...options } = parse(IngestBody, request.body);
  return { bytes: new TextEncoder().encode(content), options, isSentAsArchive: false };
}

async function readMultipart(request: FastifyRequest): Promise<Upload> {
  const file = await request.file();
  if (!file) throw badRequestProblem('file: there is none');
  const buffer = await file.toBuffer();
  const field = file.fields['options'];
  const text = field && !Array.isArray(field) && field.type === 'field' ? String(field.value) : '{}';
  return {
    bytes: Uint8Array.from(buffer),
    options: parse(IngestOptions, parseJson(text)),
    isSentAsArchive: /^application\/(?:x-)?zip/u.test(file.mimetype),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequestProblem('options: not JSON');
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequestProblem(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not what was expected'}`);
}

function jobOf({ bytes, options, isSentAsArchive }: Upload): IngestJob {
  const { format, timeZone, date, dayOrder, columns, from, to, sources, without, dryRun } = options;
  return {
    bytes,
    isSentAsArchive,
    format: format === 'auto' ? undefined : format,
    timeZone,
    date,
    dayOrder,
    columns,
    selection: { from, to, sources, without },
    maxEntries: dryRun === true ? INGEST_LIMITS.previewEntries : INGEST_LIMITS.timelineEntries + 1,
  };
}

async function readUpload(upload: Upload, readings: Places): Promise<IngestReading> {
  const read = await readings.run(() => readInWorker(jobOf(upload)));
  if (!read) throw busyProblem();
  if (read.result.ok) return read.result.value;
  const { refusal } = read.result;
  throw new ProblemError(422, { code: refusal, detail: explainIngest(refusal) });
}

function busyProblem(): ProblemError {
  const detail = 'Others are importing just now. Try again in a few seconds. Nothing was added.';
  return new ProblemError(503, { code: 'busy', detail, retryAfterSeconds: 5 });
}

async function preview({ rooms }: HttpServices, id: PostmortemId, reading: IngestReading): Promise<IngestAnswer> {
  const { timeline } = await rooms.readContent(id);
  const known = importedRefs(timeline);
  const fresh = reading.selectedCount - reading.refs.filter((ref) => known.has(ref)).length;
  return toAnswer(reading, { known, addedIds: [], fresh, room: roomIn({ size: timeline.length }) });
}

async function add(services: HttpServices, id: PostmortemId, reading: IngestReading): Promise<IngestAnswer> {
  const { rooms, randomness, clock } = services;
  const added = await rooms.edit(id, async ({ transaction: { db }, document }) => {
    await requireOpenDocument(db, id);
    return addEntries(document, reading.entries, { now: clock.now(), newId: () => randomness.newId() });
  });
  if (!added.ok) throw new ProblemError(422, { code: added.refusal, detail: TIMELINE_FULL });
  const { ids, known, room } = added.value;
  return toAnswer(reading, {
    known: new Set(known.map(({ ref }) => ref)),
    addedIds: ids,
    fresh: ids.length,
    room,
  });
}

interface Taken extends Pick<IngestAnswer, 'fresh' | 'room'> {
  readonly known: ReadonlySet<string>;
  readonly addedIds: readonly TimelineEntryId[];
}

function toAnswer(reading: IngestReading, { known, addedIds, fresh, room }: Taken): IngestAnswer {
  const { entries, refs: _, selectedCount: selected, ...rest } = reading;
  return {
    ...rest,
    selected,
    fresh,
    room,
    entries: entries.slice(0, INGEST_LIMITS.previewEntries).map((entry) => ({ ...entry, known: known.has(entry.ref) })),
    added: addedIds.length,
    addedIds,
  };
}
