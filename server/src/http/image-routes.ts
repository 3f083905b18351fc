import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { encodeImage, type EncodedImage } from '#images/encode-image.ts';
import { keepImage } from '#images/keep-image.ts';
import { asId, ID_PATTERN, type ImageId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { MAX_IMAGE_BYTES, MAX_IMAGES, MAX_UPLOAD_BYTES, type StoredImage } from '@debrief/shared/domain/image.ts';
import { can, whyNot } from '@debrief/shared/domain/role.ts';
import { findImage } from '#storage/queries/images.ts';
import { loadMeeting } from '#storage/queries/meetings.ts';
import type { Participant } from '#storage/queries/participants.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import { ImageAnswer, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { Places } from './places.ts';
import { badRequestProblem, notAllowedProblem, ProblemError } from './problem.ts';
import { PostmortemParams } from './requests.ts';

const megabyte = 1024 * 1024;
/** Of one address: far above what pasting does, far below what would keep the processor busy. */
const uploadLimit = { rateLimit: { max: 120, timeWindow: '1 minute' } };
const ImageParams = PostmortemParams.extend({
  imageId: z
    .string()
    .regex(ID_PATTERN)
    .transform((id) => asId<ImageId>(id)),
});

/** Uploading a picture, and reading it. */
export function addImageRoutes(app: HttpApp, services: HttpServices, callers: Callers): void {
  // A plugin of its own: no other route takes a file.
  void app.register(async (routes: HttpApp) => {
    await routes.register(multipart, {
      limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 0, parts: 1, headerPairs: 20 },
    });
    addUploadRoute(routes, services, callers);
  });
  addReadRoute(app, services, callers);
}

function addUploadRoute(app: HttpApp, services: HttpServices, callers: Callers): void {
  // Files that are held in memory at once, and those of them that are decoded: up to 100 MB each.
  const uploads = new Places({ atOnce: 8, mayWait: 0 });
  const encodings = new Places({ atOnce: 2, mayWait: 8 });
  const schema = { params: PostmortemParams, response: { 201: ImageAnswer, ...refusals } };
  app.post('/api/postmortems/:id/images', { schema, config: uploadLimit }, async (request, reply) => {
    const { id } = request.params;
    // Before a byte is read.
    const { participant } = await callers.requireParticipant(request, id);
    await requireWriter(services, participant);
    const uploaded = await uploads.run(async () => {
      const image = await encode(await readUpload(request), encodings);
      return store(services, participant, image);
    });
    if (!uploaded) throw busyProblem();
    return reply.code(201).send(uploaded.result);
  });
}

/** @throws {ProblemError} 403 for who may not edit the document now */
async function requireWriter({ storage }: HttpServices, { role, postmortemId }: Participant): Promise<void> {
  if (!can(role, 'edit-document')) throw notAllowedProblem(whyNot('edit-document'));
  const [meeting, record] = await Promise.all([
    loadMeeting(storage.db, postmortemId),
    findRecord(storage.db, postmortemId),
  ]);
  if (meeting.locked || record?.publishedAt != null) {
    throw new ProblemError(403, { code: 'locked', detail: 'The document is locked: it takes no pictures now.' });
  }
}

async function readUpload(request: FastifyRequest): Promise<Uint8Array> {
  if (!request.isMultipart()) {
    throw new ProblemError(415, { code: 'unsupported-media-type', detail: 'Send the picture as multipart/form-data.' });
  }
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') {
      throw badRequestProblem('file: send one picture under this name');
    }
    return await part.toBuffer();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') throw tooLargeProblem();
    throw error;
  }
}

async function encode(file: Uint8Array, encodings: Places): Promise<EncodedImage> {
  const encoded = await encodings.run(() => encodeImage(file));
  if (!encoded) throw busyProblem();
  if (encoded.result.ok) return encoded.result.value;
  throw encoded.result.refusal === 'image-too-large' ? tooLargeProblem() : notAnImageProblem();
}

async function store(services: HttpServices, uploader: Participant, image: EncodedImage): Promise<StoredImage> {
  const { storage, rooms, randomness, clock } = services;
  const imageId = randomness.newId<ImageId>();
  const { bytes, width, height } = image;
  const kept = await keepImage(
    { storage, readContent: (id: PostmortemId) => rooms.readContent(id) },
    {
      id: imageId,
      postmortemId: uploader.postmortemId,
      mediaType: 'image/webp',
      bytes,
      width,
      height,
      uploadedBy: uploader.id,
      createdAt: clock.now(),
    },
  );
  if (!kept.ok) throw tooManyProblem();
  return { imageId, width, height };
}

function addReadRoute(app: HttpApp, { storage }: HttpServices, callers: Callers): void {
  const schema = { params: ImageParams, hide: true };
  app.get('/api/postmortems/:id/images/:imageId', { schema }, async (request, reply) => {
    const { id, imageId } = request.params;
    await callers.requireReader(request, id);
    const image = await findImage(storage.db, id, imageId);
    if (!image) throw new ProblemError(404, { code: 'no-such-image', detail: 'There is no picture at this address.' });
    return reply
      .type(image.mediaType)
      .headers({
        // Under one id there is only ever one picture; it is for who may read the postmortem, not for a cache between.
        'cache-control': 'private, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'",
        'content-disposition': `inline; filename="${imageId}.webp"`,
        'x-content-type-options': 'nosniff',
      })
      .send(Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength));
  });
}

function tooLargeProblem(): ProblemError {
  const detail = `This picture is too large: at most ${MAX_UPLOAD_BYTES / megabyte} MB and 25 million pixels. Make it smaller, or cut out what matters.`;
  return new ProblemError(413, { code: 'image-too-large', detail });
}

function notAnImageProblem(): ProblemError {
  const detail = 'This is not a picture that can be read. PNG, JPEG, WebP, GIF and AVIF are.';
  return new ProblemError(415, { code: 'not-an-image', detail });
}

function tooManyProblem(): ProblemError {
  const detail = `This postmortem is full of pictures: at most ${MAX_IMAGES}, and ${MAX_IMAGE_BYTES / megabyte} MB together. Remove some first; their room is free a day later.`;
  return new ProblemError(409, { code: 'too-many-images', detail });
}

function busyProblem(): ProblemError {
  const detail = 'Many pictures are being uploaded right now. Try again in a moment.';
  return new ProblemError(503, { code: 'busy', detail, retryAfterSeconds: 2 });
}
