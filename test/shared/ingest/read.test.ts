import { detectFormat } from '@debrief/shared/ingest/detect-format.ts';
import { INGEST_FORMATS, MAX_RECORDS, MAX_TEXT, type IngestRefusal } from '@debrief/shared/ingest/ingest.ts';
import { readIngest, type IngestRequest } from '@debrief/shared/ingest/read.ts';
import { describe, expect, test } from 'vitest';
import { ingestSamples, samplesOfAll } from './samples.ts';

function refusalOf(request: IngestRequest): IngestRefusal | 'none' {
  const outcome = readIngest(request);
  return outcome.ok ? 'none' : outcome.refusal;
}

describe('reading whatever comes', () => {
  test.each(samplesOfAll().filter(({ request }) => request.format === undefined))(
    '[ING-24] $format: $name is recognised',
    ({ format, request }) => {
      expect(detectFormat(request)).toBe(format);
    },
  );

  test.each([
    ['', 'empty'],
    [' \r\n\t', 'empty'],
    ['{"log_entries": [', 'malformed'],
    ['{"anything": "else"}', 'unknown-format'],
    ['[1, 2, 3]', 'unknown-format'],
    ['Dear all, the site was down on Friday.', 'unknown-format'],
    ['t\u0000i\u0000m\u0000e\u0000', 'bad-encoding'],
  ])('[ING-27] %j is refused as %s', (content, refusal) => {
    expect(refusalOf({ content })).toBe(refusal);
  });

  test('[ING-27] a format that was said and is not the one is unknown, whatever it is', () => {
    for (const format of INGEST_FORMATS) {
      expect(refusalOf({ content: '{"anything": "else"}', format })).toBe('unknown-format');
    }
  });

  test('[ING-25] more records than anybody looks through are too large', () => {
    const day = (count: number): ReadonlyMap<string, string> =>
      new Map([['general/2026-11-20.json', `[${'0,'.repeat(count - 1)}0]`]]);
    expect(refusalOf({ content: '', files: day(MAX_RECORDS) })).toBe('none');
    expect(refusalOf({ content: '', files: day(MAX_RECORDS + 1) })).toBe('too-large');
  });

  test('[ING-25] a text that is too long is cut between characters, and that is said', () => {
    const outcome = readIngest({ content: `time,text\n2026-11-20T14:05Z,${'👩'.repeat(MAX_TEXT)}` });
    const [entry] = outcome.ok ? outcome.value.entries : [];
    expect(entry?.text).toMatch(/^👩+…$/u);
    expect(entry?.text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(outcome).toMatchObject({ value: { notes: [{ line: 2, note: expect.stringContaining('left out') }] } });
  });

  test('[ING-26] what stands there twice is taken once', () => {
    const content = 'time,text\n2026-11-20T14:05Z,down\n2026-11-20T14:06Z,up\n2026-11-20T14:05Z,down';
    expect(readIngest({ content })).toMatchObject({
      value: { entries: { length: 2 }, skipped: [{ line: 4, reason: 'It is the same as number 2.' }] },
    });
  });

  test('[ING-31] an archive of one file that is no Slack export is that file', () => {
    const files = new Map([
      ['folder/timeline.csv', 'time,text\n2026-11-20T14:05Z,down'],
      ['__MACOSX/folder/._timeline.csv', 'x'],
    ]);
    expect(readIngest({ content: '', files })).toMatchObject({ value: { format: 'csv', records: 1 } });
    const two = new Map([...files, ['another.csv', 'a,b']]);
    expect(refusalOf({ content: '', files: two })).toBe('unknown-format');
  });

  test.each(ingestSamples('slack-paste', 'csv', 'markdown-table'))(
    '[ING-32] $format: $name pasted twice, or with lines before it, gives no event a second name',
    ({ request }) => {
      const refs = (outcome: ReturnType<typeof readIngest>): readonly string[] =>
        outcome.ok ? outcome.value.entries.map(({ ref }) => ref) : [];
      const once = refs(readIngest(request));
      expect(refs(readIngest(request))).toEqual(once);
      const moved = { ...request, content: `\n\n${request.content}` };
      expect(refs(readIngest(moved))).toEqual(once);
    },
  );
});
