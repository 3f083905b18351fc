import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { readIngest } from '@debrief/shared/ingest/read.ts';
import { buildSummary } from '@debrief/shared/summary/build-summary.ts';
import { toCsv } from '@debrief/shared/summary/csv.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkoutOutage } from './sources.ts';

function csvOf(texts: readonly string[]): string {
  const sources = checkoutOutage();
  const timeline = texts.map((text, index) =>
    timelineEntry({ id: asId(`t${index}`), at: '2026-11-17T22:00:00.000Z', text, source: text }),
  );
  return toCsv(buildSummary({ ...sources, content: { ...sources.content, timeline } }));
}

test('[EXP-10] the timeline has a row per event with everything that is known of it', () => {
  expect(toCsv(buildSummary(checkoutOutage())).split('\r\n')).toEqual([
    '\uFEFFTimestamp,Ended,Local date,Local time,Phase,Milestone,Key point,Event,Source,Link,Other times',
    '2026-11-17T22:05:00.000Z,,2026-11-17,23:05,Trigger,,,Deploy 512 sets the pool size to 0,,,',
    '2026-11-17T22:23:30.000Z,2026-11-17T23:10:00.000Z,2026-11-17,23:23:30,Detection,Detected,yes,Orders drop to a third,Grafana,https://graphs.example.com/d/1?from=a|b,2026-11-17T22:14:00.000Z PagerDuty log',
    '2026-11-17T23:10:00.000Z,,2026-11-18,00:10,Resolution,Resolved,yes,Rollback is complete,Slack #incident-42,,',
    ',,,,Note,,,The status page was updated late,,,',
    '',
  ]);
});

test('[EXP-10] read back it has the same events', () => {
  const summary = buildSummary(checkoutOutage());
  const read = readIngest({ format: 'csv', content: toCsv(summary), timeZone: 'Europe/Berlin' });
  const timed = summary.timeline.filter(({ moment }) => moment !== null);
  expect(
    read.ok &&
      read.value.entries.map(({ at, endAt, text, phase, source, url }) => [at, endAt, text, phase, source, url]),
  ).toEqual(
    timed.map(({ moment, until, text, phase, source, url }) => [
      moment?.at,
      until?.at ?? null,
      text,
      phase,
      source,
      url?.replace('|', '%7C') ?? null,
    ]),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '＝1', '=cmd|x', '"=1', ' =1'])(
  '[EXP-11] %j is no formula',
  (text) => {
    const rows = parse(csvOf([text]));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    expect(rows[1]?.[7]?.replace(/^'/u, '')).toBe(text);
  },
);

test('[EXP-11] whatever is written stays in its cell', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab",;\r\n=+-@\t '.split('')), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const rows = parse(csvOf(texts));
      expect(rows).toHaveLength(texts.length + 1);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
      expect(rows.slice(1).map((row) => row[7]?.replace(/^'(?=[=+\-@\t\r\n])/u, ''))).toEqual(texts);
    }),
    { numRuns: 300 },
  );
});

/** Reads RFC 4180 to the letter: a quoted cell ends at its quote, a row at CR LF. */
function parse(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/guy;
  const body = file.replace(/^\uFEFF/u, '');
  let end = 0;
  for (const [match, quoted, plain = '', mark] of body.matchAll(cell)) {
    end += match.length;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (mark === '\r\n') rows.push([]);
  }
  expect(end).toBe(body.length);
  return rows.slice(0, -1);
}
