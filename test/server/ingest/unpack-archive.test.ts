import { readJob } from '@debrief/server/ingest/read-job.ts';
import { unpackArchive } from '@debrief/server/ingest/unpack-archive.ts';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { slackExport, zipOf } from './archives.ts';

const mebibyte = 1024 * 1024;
const CENTRAL_ENTRY = 0x02_01_4b_50;

const unpack = (bytes: Uint8Array): ReturnType<typeof unpackArchive> => unpackArchive(Uint8Array.from(bytes));

/** The archive with something changed in each entry of its directory. */
function withDirectory(bytes: Uint8Array, change: (entry: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) === CENTRAL_ENTRY) change(new DataView(copy.buffer, at));
  }
  return copy;
}

describe('an archive', () => {
  test('[INGS-1] is read as its JSON files by their names; other files are left', async () => {
    const files = await unpack(zipOf({ 'a.json': '[1]', 'b/c.json': '{}', 'photo.png': 'x' }));
    expect(files).toEqual({
      ok: true,
      value: new Map([
        ['a.json', '[1]'],
        ['b/c.json', '{}'],
      ]),
    });
  });

  test.each([
    ['it is cut off', zipOf({ 'a.json': '[1]' }).subarray(0, 40)],
    ['its checksum is wrong', withDirectory(zipOf({ 'a.json': '[1]' }), (entry) => entry.setUint32(16, 7, true))],
    ['a name leaves it', zipOf({ '../../etc/passwd.json': '[]' })],
    ['a name is absolute', zipOf({ '/etc/passwd.json': '[]' })],
    [
      'an entry is a link',
      withDirectory(zipOf({ 'a.json': '/etc/passwd' }), (entry) => entry.setUint32(38, 0o120_777 * 0x1_00_00, true)),
    ],
    [
      'entries share their bytes',
      withDirectory(zipOf({ 'a.json': '[1]', 'b.json': '[1]' }), (entry) => entry.setUint32(42, 0, true)),
    ],
    [
      'it says less than it unpacks to',
      withDirectory(zipOf({ 'a.json': 'x'.repeat(5_000) }), (entry) => entry.setUint32(24, 10, true)),
    ],
  ])('[INGS-2] is refused as broken when %s', async (_why, bytes) => {
    expect(await unpack(bytes)).toEqual({ ok: false, refusal: 'malformed' });
  });

  test.each([
    ['an entry unpacks to far more than it is', zipOf({ 'a.json': '0'.repeat(30 * mebibyte) })],
    [
      'there are too many entries',
      zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`${n}.json`, '1']))),
    ],
    [
      'an entry says that it is huge',
      withDirectory(zipOf({ 'a.json': 'x' }), (entry) => entry.setUint32(24, 2_000 * mebibyte, true)),
    ],
  ])('[INGS-3] is refused as too large when %s', async (_why, bytes) => {
    expect(await unpack(bytes)).toEqual({ ok: false, refusal: 'too-large' });
  });

  test('[INGS-4] of JSON in another encoding is refused for its encoding', async () => {
    const latin1 = Buffer.from('["Zürich"]', 'latin1');
    expect(await unpack(zipSync({ 'a.json': latin1 }))).toEqual({ ok: false, refusal: 'bad-encoding' });
    expect(await readJob({ bytes: Uint8Array.from(latin1), selection: {}, maxEntries: 10 })).toEqual({
      ok: false,
      refusal: 'bad-encoding',
    });
  });

  test('[INGS-18] of UTF-16 is read by its byte order mark', async () => {
    const json = Buffer.from('\uFEFF["Zürich"]', 'utf16le');
    expect(await unpack(zipSync({ 'a.json': json }))).toMatchObject({
      ok: true,
      value: new Map([['a.json', '["Zürich"]']]),
    });
  });

  test('[INGS-5] is read as what it is, and only what was selected comes back', async () => {
    const job = {
      bytes: Uint8Array.from(slackExport(10)),
      selection: { from: '2026-03-01T09:02:00.000Z' },
      maxEntries: 3,
    };
    expect(await readJob(job)).toMatchObject({
      ok: true,
      value: {
        format: 'slack-export',
        records: 10,
        selectedCount: 8,
        refs: { length: 8 },
        entries: [{ text: 'Message 2' }, { text: 'Message 3' }, { text: 'Message 4' }],
        people: [{ name: 'Ann Okafor', jobTitle: 'Database administrator' }],
      },
    });
  });
});
