import { INGEST_FORMATS, MAX_TEXT, type IngestedEntry, type IngestFormat } from '@debrief/shared/ingest/ingest.ts';
import { readIngest, type IngestRequest } from '@debrief/shared/ingest/read.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplesOfAll } from './samples.ts';

/** Everything that a result promises; of a refusal there is nothing to say but that it is one. */
function check(request: IngestRequest): void {
  const outcome = readIngest(request);
  if (!outcome.ok) return;
  const { entries, skipped, records, notes = [], people } = outcome.value;
  expect(entries.length + skipped.length).toBe(records);
  expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length);
  const times = entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  for (const { line } of [...skipped, ...notes]) expect(line).toBeGreaterThan(0);
  for (const { reason } of skipped) expect(reason).toMatch(/\S/u);
  for (const { name } of people) expect(name).toMatch(/\S/u);
  for (const entry of entries.slice(0, 300)) checkEntry(entry);
}

function checkEntry({ at, endAt, ref, text, url }: IngestedEntry): void {
  const end = endAt ?? at;
  expect(new Date(at).toISOString()).toBe(at);
  expect(new Date(end).toISOString()).toBe(end);
  expect(end >= at).toBe(true);
  expect(ref.length).toBeLessThanOrEqual(200);
  expect(text).toMatch(/\S/u);
  expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
  expect(text.isWellFormed()).toBe(true);
  // oxlint-disable-next-line no-control-regex -- that none is left is the point
  expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE]/u);
  expect(url ?? 'https://none.example').toMatch(/^https?:\/\/\S+$/iu);
}

const samples = samplesOfAll();
/** What the readers look for, to be met in any order. */
const pieces = `Ada
  3:00 PM
3:01
12:00 AM
[11:22 AM]
Feb 2, 2025
Today
3 de febrero
replied to a thread:
2 replies
(edited)
time
event
2026-11-20T14:05:00Z
14:05–14:20 UTC
14:05
|--|--|
<@U1>
<https://a.example|x>
\`\`\`
&amp;
:fire:
👩‍💻
null`.split('\n');
const signs = [
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '  ',
  '\t',
  '|',
  ',',
  ';',
  '"',
  '""',
  '-',
  '*',
  '_',
  '`',
  '<',
  '{',
  '[',
  ']',
  '}',
  '\\',
];
const oddities = ['\u202E', '\u200B', '\uD800', '\uFEFF', '\u0000', '\u0085', '\u00A0'];
const fields =
  'type ts text user subtype attachments blocks files elements message bot_id id data attributes event incident incidents alerts labels startsAt log created_at occurred_at incident_updates page log_entries createdAt item_type at eventId eventTime eventData name title';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces, ...signs, ...oddities), { maxLength: 60 }).map((each) => each.join('')),
);
const value = fc.oneof(
  fc.constantFrom('message', 'incident', '1795215120.000100', '2026-11-20T14:05:00Z', '', null, 0, 1e300, true),
  fc.string({ maxLength: 20 }),
);
const key = fc.constantFrom(...fields.split(' '), '__proto__', 'constructor');
const anyJson = fc
  .oneof(fc.anything({ key, values: [value], maxDepth: 5, maxKeys: 8 }), fc.jsonValue())
  .map((each) => JSON.stringify(each) ?? 'null');
/** A sample with a stretch taken out, doubled or replaced, read as the sample is. */
const changedSample = fc
  .record({
    sample: fc.constantFrom(...samples.filter(({ request }) => request.content !== '')),
    from: fc.nat(),
    length: fc.nat(200),
    put: fc.oneof(anyText, fc.constant(null)),
  })
  .map(({ sample: { request }, from, length, put }) => {
    const start = from % (request.content.length + 1);
    const taken = request.content.slice(start, start + length);
    const changed = request.content.slice(0, start) + (put ?? taken + taken) + request.content.slice(start + length);
    return { ...request, content: changed };
  });
const frame = fc.record({
  timeZone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe'),
  date: fc.constantFrom('2026-11-20', '2026-03-08', '2026-11-01', '2026-12-31'),
});
const readAs = (formats: readonly IngestFormat[]): fc.Arbitrary<Omit<IngestRequest, 'content'>> =>
  fc
    .tuple(frame, fc.option(fc.constantFrom(...formats), { nil: undefined }))
    .map(([known, format]) => ({ ...known, ...(format && { format }) }));
const textFormats = ['slack-paste', 'csv', 'markdown-table'] as const;
const jsonFormats = INGEST_FORMATS.filter((format) => !textFormats.some((text) => text === format));
const line = fc.oneof(
  fc.constantFrom(...pieces),
  fc.constantFrom(
    'Ada\n  3:00 PM',
    'Grace\n:fire:  11:59 PM',
    'Bob\nAPP  12:01 AM',
    'ada [16:00]',
    '',
    'text',
    '25:61',
  ),
  anyText,
);
const asChat = fc
  .tuple(fc.array(line, { maxLength: 30 }), frame)
  .map(([lines, known]) => ({ content: lines.join('\n'), ...known }));
const cell = fc.oneof(
  fc.constantFrom(
    '14:05',
    '2026-11-20 23:50',
    '2026-11-21T00:10Z',
    '3/4/2026 2:05 PM',
    '14:05–13:00',
    '-1',
    '',
    'Ada (SRE)',
  ),
  anyText.map((text) => `"${text.replaceAll('"', '""')}"`),
  fc.constantFrom(...pieces, ...signs),
);
const asTable = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), frame, fc.constantFrom(...textFormats.slice(1)))
  .map(([rows, known, format]) => {
    const heads = format === 'csv' ? 'time,text,end,who,link' : '|time|text|end|who|link|\n|-|-|-|-|-|';
    const glue = format === 'csv' ? ',' : '|';
    return { content: [heads, ...rows.map((cells) => cells.join(glue))].join('\n'), format, ...known };
  });
const asText = fc.tuple(anyText, readAs(textFormats)).map(([content, rest]) => ({ content, ...rest }));
const asJson = fc.tuple(anyJson, readAs(jsonFormats)).map(([content, rest]) => ({ content, ...rest }));
/** A sample of JSON in which one value somewhere is another. */
const asJsonSample = fc
  .record({
    sample: fc.constantFrom(...samples.filter(({ request }) => /^\s*[[{]/u.test(request.content))),
    at: fc.nat(400),
    put: fc.oneof(value, fc.anything({ key, values: [value], maxDepth: 2 })),
  })
  .map(({ sample: { request }, at, put }) => {
    let place = 0;
    const reviver = (_: string, inner: unknown): unknown => {
      place += 1;
      return place === at ? put : inner;
    };
    return { ...request, content: JSON.stringify(JSON.parse(request.content, reviver)) ?? 'null' };
  });
const message = fc.record(
  {
    type: fc.constant('message'),
    ts: fc.constantFrom('1795215120.000100', '1795215120', '1795215121.5', '0', 'x', 7),
    text: fc.oneof(anyText, value),
    user: fc.constantFrom('U1', 'U2', ''),
    subtype: fc.constantFrom('bot_message', 'channel_join', 'message_changed', 'me_message'),
    attachments: fc.anything({ key, values: [value] }),
    blocks: fc.anything({ key, values: [value] }),
    message: fc.anything({ key, values: [value] }),
  },
  { requiredKeys: ['type'] },
);
const archiveFile = fc.oneof(
  fc.tuple(
    fc.constantFrom('a/2026-11-20.json', 'b/2026-11-21.json'),
    fc
      .array(fc.oneof({ weight: 5, arbitrary: message }, { weight: 1, arbitrary: value }))
      .map((day) => JSON.stringify(day)),
  ),
  fc.tuple(fc.constantFrom('channels.json', 'users.json', 'dms.json', 'a/2026-11-22.json'), fc.oneof(anyJson, anyText)),
);
const asArchive = fc.array(archiveFile, { minLength: 1 }).map((files) => ({ content: '', files: new Map(files) }));

describe('every result keeps its promises, and no input makes a reader throw', () => {
  test.each(samples)('[ING-29] of the sample $format: $name', ({ request }) => {
    check(request);
  });

  // fast-check prints the seed, and the smallest input that fails.
  test.each<readonly [string, fc.Arbitrary<IngestRequest>]>([
    ['texts', asText],
    ['chats', asChat],
    ['tables', asTable],
    ['JSON', asJson],
    ['archives', asArchive],
    ['JSON samples with another value', asJsonSample],
    ['samples with something changed', changedSample],
  ])('[ING-28] of random %s', (_, requests) => {
    fc.assert(fc.property(requests, check), { numRuns: 300 });
  });

  test.each([
    ['spaces', ' '],
    ['line ends', '\n'],
    ['quotes', '"'],
    ['commas', ','],
    ['pipes', '|'],
    ['table rules', '|-'],
    ['heads', 'Ada\n  3:00 PM\n'],
    ['names over bare times', 'Ada\n3:00\n'],
    ['days', 'Feb 2, 2025\n'],
    ['emoji', '🔥'],
    ['emoji codes', ':fire:'],
    ['mentions', '@ada \n'],
    ['brackets', '[3:00] '],
    ['lists in lists', '['],
    ['objects in objects', '{"data":'],
  ])('[ING-28] of nothing but %s, in a time that does not grow with the square', (_, piece) => {
    const content = piece.repeat(piece.length > 8 ? 3000 : 150_000 / piece.length);
    for (const format of [undefined, 'slack-paste', 'csv', 'markdown-table'] as const) {
      check({ content, timeZone: 'UTC', date: '2026-11-20', ...(format && { format }) });
    }
  });

  test.each([
    ['code in a table that nobody ends', `|time|event|\n|-|-|\n|14:05|${'`'.repeat(75_000)}${'a'.repeat(75_000)}|`],
    ['lines that are nearly table rules', `|-${' '.repeat(1_900)}x\n`.repeat(2_000)],
    ['blanks in a message', `Ada\n  3:00 PM\nHello${' '.repeat(150_000)}x`],
  ])('[ING-28] of %s, in a time that does not grow with the square', (_, content) => {
    check({ content, timeZone: 'UTC', date: '2026-11-20' });
  });
});
