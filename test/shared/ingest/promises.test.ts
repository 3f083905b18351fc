import { INGEST_FORMATS, MAX_TEXT, type IngestedEntry } from '@debrief/shared/ingest/ingest.ts';
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
const texts = samples.map(({ request }) => request.content).filter((content) => content !== '');
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
/** A sample with a stretch taken out, doubled or replaced. */
const changedSample = fc
  .record({
    sample: fc.constantFrom(...texts),
    from: fc.nat(),
    length: fc.nat(200),
    put: fc.oneof(anyText, fc.constant(null)),
  })
  .map(({ sample, from, length, put }) => {
    const start = from % (sample.length + 1);
    const taken = sample.slice(start, start + length);
    return sample.slice(0, start) + (put ?? taken + taken) + sample.slice(start + length);
  });
const options = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia', 'Nowhere'),
    date: fc.constantFrom('2026-11-20', '2026-03-08', '2026-02-30', ''),
    format: fc.constantFrom(undefined, ...INGEST_FORMATS),
  })
  .map(({ format, ...rest }) => ({ ...rest, ...(format && { format }) }));

describe('every result keeps its promises, and no input makes a reader throw', () => {
  test.each(samples)('[ING-29] of the sample $format: $name', ({ request }) => {
    check(request);
  });

  // fast-check prints the seed, and the smallest input that fails.
  test.each([
    ['texts', anyText],
    ['JSON', anyJson],
    ['samples with something changed', changedSample],
  ])('[ING-28] of random %s', (_, contents) => {
    fc.assert(
      fc.property(contents, options, (content, rest) => {
        check({ content, ...rest });
      }),
      { numRuns: 500 },
    );
  });

  test('[ING-28] of random archives', () => {
    const path = fc.constantFrom('channels.json', 'users.json', 'dms.json', 'a/2026-11-20.json', 'b/2026-11-21.json');
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.oneof(anyJson, anyText))), options, (files, rest) => {
        check({ content: '', files: new Map(files), ...rest });
      }),
      { numRuns: 200 },
    );
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
    const content = piece.repeat(300_000 / piece.length);
    for (const format of [undefined, 'slack-paste', 'csv', 'markdown-table'] as const) {
      check({ content, timeZone: 'UTC', date: '2026-11-20', ...(format && { format }) });
    }
  });
});
