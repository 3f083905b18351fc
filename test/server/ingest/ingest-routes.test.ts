import { PassThrough } from 'node:stream';
import { INGEST_LIMITS } from '@debrief/server/ingest/limits.ts';
import type { IngestAnswer } from '@debrief/shared/protocol/ingest.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bearer, createHttpWorld, type Answer, type HttpWorld } from '#server/http/world.ts';
import { formOf, slackExport } from './archives.ts';

let world: HttpWorld;
let id: string;
let people: Readonly<Record<'facilitator' | 'attendee' | 'observer', Readonly<Record<string, string>>>>;
beforeEach(async () => {
  world = await createHttpWorld();
  const created = await world.create();
  ({ id } = created);
  people = {
    facilitator: (await world.join(created.invites.facilitator, 'Fay')).headers,
    attendee: (await world.join(created.invites.attendee, 'Ada')).headers,
    observer: (await world.join(created.invites.observer, 'Otto')).headers,
  };
});
afterEach(async () => {
  await world.close();
});

const table = [
  '| Time (UTC) | Event | Source |',
  '| --- | --- | --- |',
  '| 2026-03-01 09:12 | Disk full | Alert |',
  '| not a time | Lost | Alert |',
  '| 2026-03-01 09:40 | Disk grown | Chat |',
].join('\n');

const ingest = (body: object, headers = people.attendee): Promise<Answer> =>
  world.post(`/api/postmortems/${id}/ingest`, body, headers);

async function timelineTexts(): Promise<readonly string[]> {
  const { timeline } = await world.rooms.readContent(id as never);
  return timeline.map(({ text }) => text);
}

function upload(bytes: Uint8Array, options: object = {}, headers = people.attendee): Promise<Answer> {
  const form = formOf(bytes, options);
  return world.post(`/api/postmortems/${id}/ingest`, form.body, { ...headers, ...form.headers });
}

describe('importing', () => {
  test('[INGS-6] a dry run shows what would be added and adds nothing', async () => {
    const answer = await ingest({ content: table, dryRun: true });
    expect(answer).toMatchObject({
      status: 200,
      json: { format: 'markdown-table', records: 3, selected: 2, added: 0, skippedCount: 1, skipped: [{ line: 4 }] },
    });
    expect(await timelineTexts()).toEqual([]);
  });

  test('[INGS-7] good lines are added and bad ones listed with their reason', async () => {
    const { json } = await ingest({ content: table, format: 'markdown-table' });
    const { added, addedIds, skipped } = json as IngestAnswer;
    expect(added).toBe(2);
    expect(addedIds).toHaveLength(2);
    expect(skipped).toEqual([{ line: 4, reason: expect.stringMatching(/./u) }]);
    expect(await timelineTexts()).toEqual(['Disk full', 'Disk grown']);
  });

  test('[INGS-15] events of the same time stand in the order of the file', async () => {
    const words = Array.from({ length: 12 }, (_, place) => `Step ${place}`);
    const rows = words.map((text) => `| 2026-03-01 09:12 | ${text} | Runbook |`);
    await ingest({ content: ['| Time (UTC) | Event | Source |', '| --- | --- | --- |', ...rows].join('\n') });
    expect(await timelineTexts()).toEqual(words);
  });

  test('[INGS-8] the same file again adds nothing, and says what is there already', async () => {
    await ingest({ content: table });
    const { json } = await ingest({ content: table });
    expect(json).toMatchObject({ added: 0, entries: [{ known: true }, { known: true }] });
    expect(await timelineTexts()).toHaveLength(2);
  });

  test('[INGS-8] two imports of one file at the same time add it once', async () => {
    await Promise.all([1, 2, 3].map(() => ingest({ content: table })));
    expect(await timelineTexts()).toEqual(['Disk full', 'Disk grown']);
  });

  test('[INGS-9] an archive comes as a file; who wrote stands before the words and among the people', async () => {
    const answer = await upload(slackExport(3), { without: [] });
    expect(answer).toMatchObject({ status: 200, json: { format: 'slack-export', added: 3 } });
    const content = await world.rooms.readContent(id as never);
    expect(content.timeline.map(({ text }) => text)[0]).toBe('Ann Okafor: Message 0');
    expect(content.actors).toMatchObject([{ name: 'Ann Okafor', role: 'Database administrator' }]);
  });

  test.each([
    ['unknown-format', 'Just a few words that nobody said at any time.'],
    ['malformed', '{"incidents": [{"id": '],
    ['needs-date-and-time-zone', 'Ann Okafor  9:12 AM\nThe disk is full\n\nBo Lind  9:14 AM\nGrowing it'],
    ['needs-time-zone', '| Time | Event |\n| --- | --- |\n| 2026-03-01 09:12 | Disk full |'],
    ['needs-date', '| Time (UTC) | Event |\n| --- | --- |\n| 09:12 | Disk full |'],
  ])('[INGS-10] %s is one clear error, and nothing is added', async (code, content) => {
    const answer = await ingest({ content });
    expect(answer).toMatchObject({ status: 422, json: { code, detail: expect.stringMatching(/./u) } });
    expect(await timelineTexts()).toEqual([]);
  });

  test('[INGS-18] a table in UTF-16 or Windows-1252 is read, and a guess is said', async () => {
    const csv = 'time,text\n2026-03-01T09:12Z,Störung in Zürich – "é"\n';
    const text = 'Störung in Zürich – "é"';
    const read = async (bytes: Buffer): Promise<unknown> => (await upload(bytes, { dryRun: true })).json;
    const utf16 = Buffer.from(`\uFEFF${csv}`, 'utf16le');
    for (const bytes of [utf16, Buffer.from(utf16).swap16(), Buffer.from(csv)])
      expect(await read(bytes)).toMatchObject({ format: 'csv', isGuessed: false, entries: [{ text }] });
    const western = Buffer.from(csv.replace('–', '\u0096'), 'latin1');
    expect(await read(western)).toMatchObject({ format: 'csv', isGuessed: true, entries: [{ text }] });
  });

  test.each([
    ['bad-encoding', 'application/octet-stream', Buffer.from([0, 159, 146, 150])],
    ['bad-encoding', 'application/json', Buffer.from('["Zürich"]', 'latin1')],
    ['bad-encoding', 'text/csv', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
    ['malformed', 'application/zip', Buffer.from('no archive at all, é', 'latin1')],
    ['malformed', 'application/x-zip-compressed', slackExport(1).subarray(0, 60)],
  ])('[INGS-18] %s: %s that is broken is told as what it is', async (code, type, bytes) => {
    const form = formOf(bytes, {}, type);
    const answer = await world.post(`/api/postmortems/${id}/ingest`, form.body, {
      ...people.attendee,
      ...form.headers,
    });
    expect(answer).toMatchObject({ status: 422, json: { code } });
  });

  test('[INGS-11] who may not import is told so, and nothing is added', async () => {
    expect(await ingest({ content: table }, people.observer)).toMatchObject({
      status: 403,
      json: { code: 'not-allowed' },
    });
    expect(await ingest({ content: table }, {})).toMatchObject({ status: 401 });
    expect(await timelineTexts()).toEqual([]);
  });

  test('[INGS-11] who may not import is told so before the body is read', async () => {
    const broken = { 'content-type': 'application/json' };
    const path = `/api/postmortems/${id}/ingest`;
    expect(await world.post(path, '{"content":', broken)).toMatchObject({ status: 401 });
    expect(await world.post(path, '{"content":', { ...broken, ...people.observer })).toMatchObject({ status: 403 });
    expect(await world.post(path, '{"content":', { ...broken, ...people.attendee })).toMatchObject({ status: 400 });
  });

  test('[INGS-16] a few files are held at once; who comes then is told to come again', async () => {
    const form = formOf(slackExport(1), { no: 'such option' });
    const slow = Array.from({ length: INGEST_LIMITS.parallel + INGEST_LIMITS.waiting }, () => new PassThrough());
    const uploads = slow.map((body) => {
      body.write(form.body.subarray(0, -10));
      return world.post(`/api/postmortems/${id}/ingest`, body, { ...people.attendee, ...form.headers });
    });
    const answerNow = async (): Promise<unknown> => {
      const { status, headers, json } = await ingest({ content: table, dryRun: true });
      return { status, retryAfter: headers['retry-after'], json };
    };
    const busy = { status: 503, retryAfter: '5', json: { code: 'busy' } };
    await expect.poll(answerNow, { timeout: 10_000 }).toMatchObject(busy);
    for (const body of slow) body.end(form.body.subarray(-10));
    for (const upload of uploads) expect(await upload).toMatchObject({ status: 400 });
    expect(await answerNow()).toMatchObject({ status: 200 });
  });

  test('[INGS-12] a locked or published document takes no import', async () => {
    const command = (body: object): Promise<Answer> =>
      world.post(`/api/postmortems/${id}/commands`, body, people.facilitator);
    await command({ type: 'lock', locked: true, commandId: 'lock' });
    expect(await ingest({ content: table })).toMatchObject({ status: 409, json: { code: 'locked' } });
    await command({ type: 'lock', locked: false, commandId: 'unlock' });
    await command({ type: 'publish', commandId: 'publish' });
    expect(await ingest({ content: table })).toMatchObject({ status: 409, json: { code: 'published' } });
    expect(await timelineTexts()).toEqual([]);
  });

  test('[INGS-13] a timeline keeps to 5,000 events: more than fits is refused as a whole', async () => {
    const refused = await upload(slackExport(5_001));
    expect(refused).toMatchObject({ status: 422, json: { code: 'timeline-full' } });
    expect(refused.json).toMatchObject({ detail: expect.stringContaining('5,000 events') });
    expect(await timelineTexts()).toEqual([]);
  });

  test('[INGS-13] a preview says how many events are not there yet and how many the timeline takes', async () => {
    const preview = { dryRun: true };
    expect(await upload(slackExport(5_001), preview)).toMatchObject({ json: { fresh: 5_001, room: 5_000 } });
    expect(await upload(slackExport(600))).toMatchObject({ json: { fresh: 600, room: 4_400 } });
    // More than are shown.
    expect(await upload(slackExport(602), preview)).toMatchObject({ json: { selected: 602, fresh: 2, room: 4_400 } });
  });

  test('[ING-63] the order of day and month is chosen for the days that do not tell it', async () => {
    const content = 'time,text\n11/12/2026 10:00 UTC,Disk full';
    expect(await ingest({ content })).toMatchObject({ json: { added: 0, skippedCount: 1 } });
    await ingest({ content, dayOrder: 'month-first' });
    const { timeline } = await world.rooms.readContent(id as never);
    expect(timeline.map(({ at }) => at)).toEqual(['2026-11-12T10:00:00.000Z']);
    expect(await ingest({ content, dayOrder: 'year-first' })).toMatchObject({ status: 400 });
  });

  test('[INGS-14] options that are none are refused before anything is read', async () => {
    expect(await upload(slackExport(1), { fromm: 'x' })).toMatchObject({ status: 400, json: { code: 'bad-request' } });
    expect(await ingest({ content: table, format: 'word' })).toMatchObject({
      status: 400,
      json: { code: 'bad-request' },
    });
    expect(await world.post(`/api/postmortems/${id}/ingest`, undefined, people.attendee)).toMatchObject({
      status: 400,
    });
  });
});

describe('an address for other programs', () => {
  const alert = {
    version: '4',
    status: 'firing',
    receiver: 'debrief',
    groupKey: '{}',
    groupLabels: {},
    commonLabels: { alertname: 'DiskFull' },
    commonAnnotations: {},
    externalURL: 'https://alerts.example.com',
    alerts: [
      {
        status: 'firing',
        labels: { alertname: 'DiskFull', instance: 'db1' },
        annotations: { summary: 'Disk of db1 is full' },
        startsAt: '2026-03-01T09:12:00Z',
        endsAt: '0001-01-01T00:00:00Z',
        generatorURL: 'https://prometheus.example.com/g0',
        fingerprint: 'f1',
      },
    ],
  };
  const command = (body: object, headers = people.facilitator): Promise<Answer> =>
    world.post(`/api/postmortems/${id}/commands`, body, headers);

  async function createHook(): Promise<{ readonly hookId: string; readonly path: string }> {
    const { json } = await command({ type: 'create-hook', label: 'Alertmanager', commandId: 'hook' });
    const { result } = json as { readonly result: { readonly hookId: string; readonly url: string } };
    return { hookId: result.hookId, path: new URL(result.url).pathname };
  }

  test('[HOOK-1] takes what Alertmanager sends into the timeline, once however often it is sent', async () => {
    const { path } = await createHook();
    expect(await world.post(path, alert)).toMatchObject({ status: 200, json: { added: 1 } });
    expect(await world.post(path, alert)).toMatchObject({ status: 200, json: { added: 0 } });
    expect(await timelineTexts()).toEqual([expect.stringContaining('Disk of db1 is full')]);
  });

  test('[HOOK-2] takes generic JSON; an event without a time is from now', async () => {
    const { path } = await createHook();
    expect(await world.post(path, { text: 'Deploy 512 started', id: 'd512' })).toMatchObject({ json: { added: 1 } });
    const { timeline } = await world.rooms.readContent(id as never);
    expect(timeline).toMatchObject([{ text: 'Deploy 512 started', at: new Date(world.now).toISOString() }]);
  });

  test('[HOOK-3] its secret is in the first answer only and kept as a hash; the facilitator sees what came by it', async () => {
    const { hookId, path } = await createHook();
    await world.post(path, alert);
    const secret = path.split('/').at(-1) ?? '';
    const again = await command({ type: 'create-hook', label: 'Alertmanager', commandId: 'hook' });
    const rows = await world.storage.db.selectFrom('hook').selectAll().execute();
    const list = await world.get(`/api/postmortems/${id}/hooks`, people.facilitator);
    for (const text of [again.text, list.text, JSON.stringify(rows), world.logs()]) expect(text).not.toContain(secret);
    expect(list.json).toMatchObject({
      hooks: [{ id: hookId, label: 'Alertmanager', received: 1, lastUsedAt: world.now }],
    });
    expect(await world.get(`/api/postmortems/${id}/hooks`, people.attendee)).toMatchObject({ status: 403 });
  });

  test('[HOOK-4] is dead once it is revoked, and guessing is stopped', async () => {
    const { hookId, path } = await createHook();
    expect(await command({ type: 'revoke-hook', hookId, commandId: 'revoke' })).toMatchObject({ status: 200 });
    expect(await world.post(path, alert)).toMatchObject({ status: 404, json: { code: 'unknown-hook' } });
    expect(await command({ type: 'revoke-hook', hookId, commandId: 'again' })).toMatchObject({
      status: 409,
      json: { code: 'unknown-hook' },
    });
    for (let guess = 0; guess < 10; guess += 1) await world.post(`/api/hooks/guess-${guess}`, alert);
    expect(await world.post('/api/hooks/one-more', alert)).toMatchObject({ status: 429 });
    expect(await timelineTexts()).toEqual([]);
  });

  test('[HOOK-7] a program that sends to a revoked address keeps nobody out who comes from the same place', async () => {
    const { invites } = await world.create();
    for (let sent = 0; sent < 11; sent += 1) await world.post('/api/hooks/revoked-long-ago', alert);
    expect(await world.post('/api/hooks/revoked-long-ago', alert)).toMatchObject({ status: 429 });
    expect(await world.join(invites.attendee, 'Ben')).toMatchObject({ role: 'attendee' });
    expect(await world.get('/api/postmortems', bearer)).toMatchObject({ status: 200 });
  });

  test('[HOOK-5] a body that it does not know is refused with a code, and adds nothing', async () => {
    const { path } = await createHook();
    for (const body of [{}, [], { hello: 'world' }, { events: [] }])
      expect((await world.post(path, body)).status).toBe(422);
    expect(await timelineTexts()).toEqual([]);
  });
});
