import { MILESTONES, PHASES } from '@debrief/shared/domain/timeline.ts';
import { MAX_TEXT, type IngestReader, type IngestResult } from '@debrief/shared/ingest/ingest.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READERS, SAMPLES } from './json-samples.ts';

const seed = Date.now() % 2 ** 31;
const readers = Object.entries(READERS);
const lists = SAMPLES.map(({ content }) => JSON.parse(content) as unknown);
/** Every field name and every value that a sample has: what nonsense is most likely to be taken for the real thing. */
const words = [...new Set(lists.flatMap((json) => keysIn(json)))];
const values = [...new Set(lists.flatMap((json) => leavesIn(json)))];
const HOSTILE = ['__proto__', 'constructor', 'toString', 'valueOf', 'length', 'then', 'toJSON', 'hasOwnProperty', ''];
const ODD = [null, true, 0, -1, 1e300, 1_795_166_400, '', ' ', '\u0000', '\uD800', '9'.repeat(400), '<!--', '&#xD800;'];
const INHERITED = ['constructor', '__proto__', 'constructor_log_entry', 'toString_log_entry', 'incident.constructor'];
const ODD_TEXTS = [
  ...INHERITED,
  '<a href="',
  'javascript:alert(1)',
  'https://user:pw@x/',
  'https://',
  '2026-13-40T99:99:99Z',
  '0001-01-01T00:00:00Z',
];
const odd = fc.constantFrom(...ODD, ...ODD_TEXTS, '+275760-09-13T00:00:00Z');
const leaf = fc.oneof(odd, fc.constantFrom(...values), fc.string({ unit: 'binary' }), fc.double());
const { json: nonsense } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words, ...HOSTILE), fc.string()), tie('json'), { maxKeys: 5 }),
  ),
}));
/** A sample in which some parts were put in the place of others. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.nat(), fc.oneof(leaf, nonsense)), { minLength: 1, maxLength: 8 }),
  )
  .map(([{ read, content }, changes]) => ({ read, content: mutate(content, changes) }));

/** More than V8 takes as arguments of one call. */
const MANY = Array.from({ length: 130_000 }, (_, index) => ({ id: index, name: 'x', filename: 'f' }));
const MINUTE = '2026-11-20T09:00:00Z';

describe(`nothing that a file can hold breaks a reader (seed ${seed})`, () => {
  test('[ING-41] nor loses a record without a word: JSON of any shape', () => {
    check(
      fc.property(nonsense, (json) => readers.forEach(([, read]) => expectSound(read, JSON.stringify(json) ?? ''))),
    );
  });

  test('[ING-41] nor samples with foreign parts', () => {
    check(fc.property(mutated, ({ read, content }) => expectSound(read, content)));
  });

  test('[ING-41] nor samples cut off or damaged anywhere, which are refused or read as what is left', () => {
    const damaged = fc.tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.string({ maxLength: 3 }), fc.nat({ max: 40 }));
    check(
      fc.property(damaged, ([{ format, read, content }, at, put, length]) => {
        if (format === 'webhook') return;
        const place = at % content.length;
        expectSound(read, content.slice(0, place) + put + content.slice(place + length));
      }),
    );
  });

  test.each(readers.filter(([format]) => format !== 'webhook'))(
    '[ING-41] nor text that is no JSON, for %s',
    (_, read) => {
      check(fc.property(fc.string(), (content) => expectSound(read, content)));
      expect(read({ content: '{"log_entries": [' })).toEqual({ ok: false, refusal: 'malformed' });
      expect(read({ content: ' \n' })).toEqual({ ok: false, refusal: 'empty' });
      expect(read({ content: '{"shoes": []}' })).toEqual({ ok: false, refusal: 'unknown-format' });
      expect(read({ content: '7' })).toEqual({ ok: false, refusal: 'unknown-format' });
    },
  );

  test.each(readers)('[ING-42] nor nesting, lists and texts without end, for %s', (_, read) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const long = 'x<a href="'.repeat(100_000);
    for (const sample of SAMPLES.filter((each) => each.read === read)) {
      const leaves = JSON.stringify(leavesIn(JSON.parse(sample.content))).length;
      for (const index of [1, 2, 5, 9, leaves % 13]) {
        expectSound(read, mutate(sample.content, [[index, long]]));
        expectSound(read, sample.content.replace(/"[^"\n]{3,}"(?=[,\s}])/u, deep));
      }
    }
  });

  test.each([
    ['statuspage', { incident_updates: MANY }],
    ['statuspage', { incident_updates: [{ id: 'u', body: 'x', created_at: MINUTE, affected_components: MANY }] }],
    [
      'better-stack',
      {
        data: [{ id: '1', attributes: { item_type: 'comment', at: MINUTE, data: { links: MANY, attachments: MANY } } }],
      },
    ],
    [
      'pagerduty',
      { incident: { id: 'i', incident_number: 1, acknowledgements: MANY, assignments: MANY }, notes: MANY },
    ],
    ['alertmanager', { alerts: MANY }],
    ['incident-io', { incident: { id: 'i', incident_status: {}, incident_timestamp_values: MANY } }],
  ] as const)('[ING-42] nor more parts of a record than a function takes arguments, for %s', (format, json) => {
    const read = READERS[format]?.({ content: JSON.stringify(json) });
    expect(read?.ok && read.value.entries.length + read.value.skipped.length).toBe(read?.ok && read.value.records);
  });
});

describe('what is listed adds up', () => {
  test.each([
    ['pagerduty', 'log_entries', { type: 'trigger_log_entry' }],
    ['opsgenie', 'data', { log: 'x' }],
    ['firehydrant', 'data', { type: 'note', occurred_at: '' }],
    ['better-stack', 'data', { type: 'timeline_item' }],
    ['aws-incident-manager', 'eventSummaries', { eventId: 'x' }],
  ] as const)('[ING-43] every member of a list of %s is one record', (format, key, known) => {
    check(
      fc.property(fc.array(nonsense, { maxLength: 20 }), (members) => {
        // A list of members that are not the tool's is not the tool's either.
        const list = [...members.filter((member) => !holdsRecords(member)), known];
        const read = READERS[format]?.({ content: JSON.stringify({ [key]: list }) });
        expect(read?.ok && read.value.records).toBe(list.length);
      }),
    );
  });
});

function check<Values>(property: fc.IProperty<Values>): void {
  fc.assert(property, { seed, numRuns: 300 });
}

/** What holds for every outcome of every reader. */
function expectSound(read: IngestReader | undefined, content: string): void {
  if (read === READERS['webhook'] && !isJson(content)) return;
  const outcome = read?.({ content });
  if (outcome?.ok !== true) {
    expect(['unknown-format', 'malformed', 'empty', 'needs-time-zone']).toContain(outcome?.refusal);
    return;
  }
  const { entries, skipped, records, people } = outcome.value;
  expect(entries.length + skipped.length).toBe(records);
  expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted());
  entries.forEach(expectEntry);
  for (const { line, reason } of skipped) {
    expect(Number.isInteger(line) && line >= 1 && line <= records).toBe(true);
    expect(reason).toMatch(/^\S.*\.$/su);
  }
}

function expectEntry({ ref, at, endAt, text, url, speaker, phase, milestone }: IngestResult['entries'][number]): void {
  expect(ref.length).toBeLessThanOrEqual(200);
  expect(PHASES).toContain(phase);
  expect([null, ...MILESTONES]).toContain(milestone);
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
  if (endAt !== null) expect(new Date(endAt).toISOString() > at).toBe(true);
  expect(text.trim()).toBe(text);
  expect(text.length > 0 && text.length <= MAX_TEXT && text.isWellFormed()).toBe(true);
  if (url !== null) expect(url).toMatch(/^https?:\/\/[^\s"<>\\]+$/iu);
  if (speaker !== null) expect(speaker.name.trim()).not.toBe('');
}

function mutate(content: string, changes: readonly (readonly [number, unknown])[]): string {
  const places = changes.map(
    ([place, value]) => [place % Math.max(1, leavesIn(JSON.parse(content)).length), value] as const,
  );
  let index = 0;
  return (
    JSON.stringify(JSON.parse(content), (_key, value: unknown) => {
      const change = places.find(([place]) => place === index);
      index += 1;
      return change ? change[1] : value;
    }) ?? ''
  );
}

function keysIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = Array.isArray(json) ? [] : Object.keys(json);
  return [...own, ...Object.values(json).flatMap(keysIn)];
}

function leavesIn(json: unknown): readonly (string | number | boolean | null)[] {
  if (typeof json === 'object' && json !== null) return Object.values(json).flatMap(leavesIn);
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? [json] : [null];
}

/** Such members tell of more than one record by themselves. */
function holdsRecords(member: unknown): boolean {
  return keysIn(member).some((key) =>
    ['incident_number', 'acknowledgements', 'started_at', 'type', 'event'].includes(key),
  );
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}
