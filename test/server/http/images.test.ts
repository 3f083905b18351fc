import { asId, type ImageId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { EMPTY_CONTENT } from '@debrief/shared/domain/content.ts';
import { MAX_IMAGES } from '@debrief/shared/domain/image.ts';
import { keepImage } from '@debrief/server/images/keep-image.ts';
import { measureImages } from '@debrief/server/storage/queries/images.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, createHttpWorld, type HttpWorld } from './world.ts';

type Headers = Readonly<Record<string, string>>;

interface Uploaded {
  readonly status: number;
  readonly json: { readonly imageId: string; readonly width: number; readonly height: number; readonly code: string };
}

/** As a browser sends a form with one file. */
async function upload(
  world: HttpWorld,
  { path, headers, file, field = 'file' }: { path: string; headers: Headers; file: Uint8Array; field?: string },
): Promise<Uploaded> {
  const boundary = 'a-boundary-of-the-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const answer = await world.app.inject({
    method: 'POST',
    url: path,
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
  return { status: answer.statusCode, json: answer.json() };
}

function canvas(width: number, height: number): ReturnType<typeof sharp> {
  return sharp({ create: { width, height, channels: 3, background: '#5b5bd6' } });
}

/** A photo that says where and by whom it was taken, and which way up it is. */
function photo(): Promise<Buffer> {
  return canvas(40, 20)
    .withExif({ IFD0: { Artist: 'Ada Secret' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

describe('pictures of a postmortem', () => {
  let world: HttpWorld;
  let path: string;
  let postmortemId: PostmortemId;
  let ada: Headers;
  let olu: Headers;
  let stranger: Headers;

  beforeAll(async () => {
    world = await createHttpWorld();
    const { id, invites } = await world.create();
    const other = await world.create();
    postmortemId = asId<PostmortemId>(id);
    path = `/api/postmortems/${id}/images`;
    ada = (await world.join(invites.attendee)).headers;
    olu = (await world.join(invites.observer, 'Olu')).headers;
    stranger = (await world.join(other.invites.facilitator, 'Sam')).headers;
  });

  afterAll(() => world.close());

  async function read(imageId: string, headers: Headers): Promise<{ status: number; bytes: Buffer; headers: object }> {
    const answer = await world.app.inject({ url: `${path}/${imageId}`, headers: { ...headers } });
    return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
  }

  test('[IMG-1] a photo is kept upright as WebP, without what it said of its maker and its place', async () => {
    const file = await photo();
    expect((await sharp(file).metadata()).exif).toBeDefined();
    const { status, json } = await upload(world, { path, headers: ada, file });
    expect({ status, width: json.width, height: json.height }).toEqual({ status: 201, width: 20, height: 40 });
    const { bytes } = await read(json.imageId, ada);
    const { format, exif, icc, xmp, iptc, orientation, width, height } = await sharp(bytes).metadata();
    expect({ format, exif, icc, xmp, iptc, orientation, width, height }).toEqual({
      format: 'webp',
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      iptc: undefined,
      orientation: undefined,
      width: 20,
      height: 40,
    });
    expect(bytes.includes('Ada Secret')).toBe(false);
  });

  test('[IMG-1] a large picture is made smaller, a small one is not made larger', async () => {
    const large = await upload(world, { path, headers: ada, file: await canvas(3000, 1500).png().toBuffer() });
    expect([large.json.width, large.json.height]).toEqual([2000, 1000]);
    const small = await upload(world, { path, headers: ada, file: await canvas(3, 2).png().toBuffer() });
    expect([small.json.width, small.json.height]).toEqual([3, 2]);
  });

  test('[IMG-1] of an animation the first frame is kept', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const file = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(file, { animated: true }).metadata()).pages).toBe(2);
    const { status, json } = await upload(world, { path, headers: ada, file });
    expect({ status, height: json.height }).toEqual({ status: 201, height: 8 });
    const { bytes } = await read(json.imageId, ada);
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
    const [red = 0, , blue = 255] = await sharp(bytes).raw().toBuffer();
    expect([red > 200, blue < 60]).toEqual([true, true]);
  });

  test.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
    ['an SVG with an XML head', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
    ['a page', Buffer.from('<!doctype html><script>1</script>')],
    ['the head of a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a TIFF', Buffer.from('II*\0\u0008\0\0\0\0\0\0\0', 'latin1')],
    ['nothing', Buffer.alloc(0)],
  ])('[IMG-2] %s is no picture', async (_, file) => {
    const { status, json } = await upload(world, { path, headers: ada, file });
    expect({ status, code: json.code }).toEqual({ status: 415, code: 'not-an-image' });
  });

  test('[IMG-2] half a picture is no picture', async () => {
    const noise = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, index) => (index * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 200, height: 200, channels: 3 } })
      .png()
      .toBuffer();
    const { json } = await upload(world, { path, headers: ada, file: whole.subarray(0, whole.length / 2) });
    expect(json.code).toBe('not-an-image');
  });

  test('[IMG-3] a few kilobytes that ask for gigabytes are refused before they are decoded', async () => {
    const file = await canvas(6000, 5000).png({ compressionLevel: 9 }).toBuffer();
    expect(file.length).toBeLessThan(200_000);
    const { status, json } = await upload(world, { path, headers: ada, file });
    expect({ status, code: json.code }).toEqual({ status: 413, code: 'image-too-large' });
  });

  test('[IMG-3] a file over ten megabytes is refused', async () => {
    const { status, json } = await upload(world, { path, headers: ada, file: Buffer.alloc(10 * 1024 * 1024 + 1, 7) });
    expect({ status, code: json.code }).toEqual({ status: 413, code: 'image-too-large' });
  });

  test('[IMG-4] only who may edit the document uploads', async () => {
    const file = await canvas(4, 4).png().toBuffer();
    const byObserver = await upload(world, { path, headers: olu, file });
    expect([byObserver.status, byObserver.json.code]).toEqual([403, 'not-allowed']);
    const byNobody = await upload(world, { path, headers: {}, file });
    expect([byNobody.status, byNobody.json.code]).toEqual([401, 'sign-in']);
    const byStranger = await upload(world, { path, headers: stranger, file });
    expect([byStranger.status, byStranger.json.code]).toEqual([403, 'not-allowed']);
    const nowhere = await upload(world, { path: '/api/postmortems/none/images', headers: ada, file });
    expect([nowhere.status, nowhere.json.code]).toEqual([404, 'no-such-postmortem']);
    const asField = await upload(world, { path, headers: ada, file, field: 'avatar' });
    expect([asField.status, asField.json.code]).toEqual([400, 'bad-request']);
  });

  test('[IMG-5] its readers get it as a picture that may be kept for ever and can run nothing', async () => {
    const { json } = await upload(world, { path, headers: ada, file: await canvas(4, 4).png().toBuffer() });
    const { status, headers } = await read(json.imageId, olu);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'content-disposition': `inline; filename="${json.imageId}.webp"`,
      'x-content-type-options': 'nosniff',
    });
    expect((await read(json.imageId, bearer)).status).toBe(200);
    expect((await read(json.imageId, {})).status).toBe(401);
    expect((await read(json.imageId, stranger)).status).toBe(403);
    expect((await read('none', ada)).status).toBe(404);
  });

  test('[IMG-5] the id of a picture of another postmortem leads to none', async () => {
    const { json } = await upload(world, { path, headers: ada, file: await canvas(4, 4).png().toBuffer() });
    const other = await world.create();
    const answer = await world.get(`/api/postmortems/${other.id}/images/${json.imageId}`, bearer);
    expect([answer.status, (answer.json as { code: string }).code]).toEqual([404, 'no-such-image']);
  });

  test('[IMG-6] a full postmortem takes a picture in the place of one that nobody has shown for a day', async () => {
    const { id } = await world.create();
    const mine = asId<PostmortemId>(id);
    const { invites } = await world.create();
    const { participantId } = await world.join(invites.attendee, 'Uma');
    const keep = (name: string, createdAt: number): ReturnType<typeof keepImage> =>
      keepImage(
        { storage: world.storage, readContent: () => Promise.resolve(shows('shown')) },
        {
          id: asId<ImageId>(name),
          postmortemId: mine,
          mediaType: 'image/webp',
          width: 1,
          height: 1,
          bytes: Uint8Array.of(1, 2, 3),
          uploadedBy: asId(participantId),
          createdAt,
        },
      );
    await keep('shown', 0);
    await keep('unused', 0);
    for (let index = 2; index < MAX_IMAGES; index += 1) await keep(`recent-${index}`, 90_000_000);
    expect(await keep('one-more', 90_000_000)).toEqual({ ok: true, value: null });
    expect(await keep('too-many', 90_000_000)).toEqual({ ok: false, refusal: 'too-many-images' });
    expect(await measureImages(world.storage.db, mine)).toEqual({ count: MAX_IMAGES, bytes: MAX_IMAGES * 3 });
    expect((await world.get(`/api/postmortems/${id}/images/unused`, bearer)).status).toBe(404);
    expect((await world.get(`/api/postmortems/${id}/images/shown`, bearer)).status).toBe(200);
  });

  test('[IMG-4] a locked document takes no pictures', async () => {
    await world.storage.db
      .updateTable('meeting')
      .set({ locked: 1 })
      .where('postmortem_id', '=', postmortemId)
      .execute();
    const { status, json } = await upload(world, { path, headers: ada, file: await canvas(4, 4).png().toBuffer() });
    expect({ status, code: json.code }).toEqual({ status: 403, code: 'locked' });
  });
});

function shows(id: string): typeof EMPTY_CONTENT {
  const image = { imageId: asId<ImageId>(id), alt: '', width: 1, height: 1 };
  const body = [{ kind: 'quote' as const, content: [{ kind: 'image' as const, ...image }] }];
  return {
    ...EMPTY_CONTENT,
    sections: [{ id: 's', title: '', help: '', starter: '', block: 'text', order: 'a', body }],
  };
}
