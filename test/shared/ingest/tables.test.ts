import { ambiguousDayWords } from '@debrief/shared/ingest/ambiguous-day.ts';
import { detectColumns } from '@debrief/shared/ingest/detect-columns.ts';
import { readCsv } from '@debrief/shared/ingest/csv.ts';
import type { DayOrder, IngestInput, IngestResult } from '@debrief/shared/ingest/ingest.ts';
import { readMarkdownTable } from '@debrief/shared/ingest/markdown-table.ts';
import { zoneInHeading } from '@debrief/shared/ingest/table-columns.ts';
import { readTimeZone } from '@debrief/shared/ingest/time-zone.ts';
import { readWhen, splitRange } from '@debrief/shared/ingest/written-when.ts';
import { describe, expect, test } from 'vitest';

function csv(content: string, input: Partial<IngestInput> = {}): IngestResult {
  const outcome = readCsv({ content, ...input });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

describe('the columns of a table', () => {
  test.each([
    ['Time,Event', { time: 0, text: 1 }],
    ['When;What happened;Who', { time: 0, text: 1, speaker: 2 }],
    ['Date\tTime (UTC)\tDescription\tLink', { date: 0, time: 1, text: 2, url: 3 }],
    ['created_at,title,message,type,author,source', { time: 0, title: 1, text: 2, phase: 3, speaker: 4, source: 5 }],
    ['Timestamp,Event,Details', { time: 0, title: 1, text: 2 }],
    ['Start time,End time,Activity,Phase', { time: 0, end: 1, text: 2, phase: 3 }],
    ['| Time (UTC) | Event | Source |\n|---|---|---|', { time: 0, text: 1, source: 2 }],
    ['| **When** | `What` |\n|:--|--:|', { time: 0, text: 1 }],
    ['Zeit,Ereignis', {}],
  ])('[ING-19] %j are %j', (headings, columns) => {
    expect(detectColumns(headings)).toMatchObject({ ok: true, value: { columns } });
  });

  test('[ING-19] a column of dates with times in it is the time, and without headings the cells tell', () => {
    expect(csv('Date,Event\n2026-11-20 14:05 UTC,down').table?.columns).toEqual({ time: 0, text: 1 });
    expect(csv('ops,2026-11-20T14:05Z,Alert fired').table).toMatchObject({
      headings: ['Column 1', 'Column 2', 'Column 3'],
      columns: { time: 1, text: 2 },
    });
  });

  test('[ING-19] what somebody chose goes before the headings; without a time and a text the table is shown to choose', () => {
    const content = 'time,event,detected\n2026-11-20T14:05Z,down,2026-11-20T14:00Z';
    const chosen = csv(content, { columns: { time: 2, text: 1, url: 7 } });
    expect(chosen.entries.map((entry) => entry.at)).toEqual(['2026-11-20T14:00:00.000Z']);
    expect(chosen.table?.columns).toEqual({ time: 2, text: 1 });
    expect(csv(content, { columns: { time: 2 } })).toMatchObject({
      entries: [],
      skipped: [{ line: 2, reason: 'No column is known to hold its text.' }],
      table: { headings: ['time', 'event', 'detected'], columns: { time: 2 } },
    });
    expect(csv('a,b\n1,2')).toMatchObject({ entries: [], records: 1, table: { sample: [['1', '2']] } });
  });
});

describe('times in tables', () => {
  test.each([
    ['Time (UTC)', 'UTC'],
    ['Time [Europe/Berlin]', 'Europe/Berlin'],
    ['timestamp_utc', 'UTC'],
    ['Time (UTC+2)', '+02:00'],
    ['When (PT)', 'America/Los_Angeles'],
    ['Time (IST)', null],
    ['Time', null],
    ['Time (approx.)', null],
  ])('[ING-20] the heading %j names %j', (heading, zone) => {
    expect(zoneInHeading(heading)).toBe(zone);
  });

  test.each([
    ['CEST', '+02:00'],
    ['z', 'UTC'],
    ['GMT+0530', '+05:30'],
    ['-0800', '-08:00'],
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['IST', null],
    ['CST', null],
    ['+99:00', null],
    ['Middle/Earth', null],
  ])('[ING-20] %j is the zone %j', (name, zone) => {
    expect(readTimeZone(name)).toBe(zone);
  });

  test.each([
    ['03/04/2025 14:05 UTC', 'ambiguous-order'],
    ['04/04/2025 14:05 UTC', '2025-04-04'],
    ['13/04/2025 14:05 UTC', '2025-04-13'],
    ['04/13/2025 14:05 UTC', '2025-04-13'],
    ['3.4.2025 14:05', '2025-04-03'],
    ['2025/04/03 14:05', '2025-04-03'],
  ])('[ING-21] the day of %j is %s', (text, day) => {
    const when = readWhen(text);
    const read = when.ok && when.value.is === 'wall' && when.value.date?.is === 'day' ? when.value.date.date : '';
    expect(when.ok ? read : when.refusal).toBe(day);
  });

  test.each([
    [
      '11/12/2026',
      'may be 11 Dec 2026 or 12 Nov 2026: choose the order of day and month, or write it as 2026-12-11 or 2026-11-12',
    ],
    [
      'Fri 3-4-25 at 14:05',
      'may be 3 Apr 2025 or 4 Mar 2025: choose the order of day and month, or write it as 2025-04-03 or 2025-03-04',
    ],
    ['3/4/1066', 'may be two days: write the year first, then month and day'],
  ])('[ING-21] why %j is skipped tells its own two days', (written, why) => {
    expect(ambiguousDayWords(written)).toBe(why);
  });

  test('[ING-21] one row tells the order of days for all, two that contradict tell none', () => {
    const rows = (days: readonly string[]): IngestResult =>
      csv(`time,text\n${days.map((day) => `${day} 14:05 UTC,event of ${day}`).join('\n')}`);
    expect(rows(['3/4/2025', '13/4/2025']).entries.map((entry) => entry.at.slice(0, 10))).toEqual([
      '2025-04-03',
      '2025-04-13',
    ]);
    expect(rows(['3/4/2025', '13/4/2025', '4/13/2025']).skipped.map(({ line }) => line)).toEqual([2]);
  });

  test('[ING-63] an order that somebody chose counts where the day itself does not tell it', () => {
    const rows = 'time,text\n3/4/2025 14:05 UTC,first\n13/4/2025 14:05 UTC,second';
    const days = (dayOrder: DayOrder): readonly string[] =>
      csv(rows, { dayOrder }).entries.map((entry) => `${entry.text} ${entry.at.slice(0, 10)}`);
    expect(days('month-first')).toEqual(['first 2025-03-04', 'second 2025-04-13']);
    expect(days('day-first')).toEqual(['first 2025-04-03', 'second 2025-04-13']);
  });

  test.each([
    ['2026-11-20T14:05:06.789Z', 'wall'],
    ['2026-11-20 14:05:06,789 +0100', 'wall'],
    ['2026-11-20T14:05-08:00', 'wall'],
    ['14:05', 'wall'],
    ['2:05 PM', 'wall'],
    ['9 am', 'wall'],
    ['14.05', 'wall'],
    ['14h05', 'wall'],
    ['~14:05 UTC', 'wall'],
    ['14:05 CET, 20 Nov 2026', 'wall'],
    ['Fri, 20 Nov 2026 14:05:06 GMT', 'wall'],
    ['Fri Nov 20 2026 14:05:06 GMT+0100 (Central European Standard Time)', 'wall'],
    ['Nov 20th at 2:05 PM', 'wall'],
    ['1795215120', 'instant'],
    ['1795215120.123', 'instant'],
    ['1795215120123', 'instant'],
    ['2026-11-20', 'date'],
    ['around noon', 'unreadable'],
    ['14:05 or so', 'unreadable'],
    ['14:05 and 14:20', 'unreadable'],
    ['25:00', 'no-such-time'],
    ['2026-02-30 10:00', 'no-such-date'],
    ['14:05 IST', 'unknown-zone'],
    ['3 de febrero 14:05', 'other-language'],
    ['', 'unreadable'],
  ])('[ING-22] %j is %s', (text, kind) => {
    const when = readWhen(text);
    expect(when.ok ? when.value.is : when.refusal).toBe(kind);
  });

  test.each([
    ['14:05–14:20', ['14:05', '14:20']],
    ['14:05 to 14:20 UTC', ['14:05', '14:20 UTC']],
    ['2026-11-20 23:50 - 0:10', ['2026-11-20 23:50', '0:10']],
    ['14:05', undefined],
    ['Nov 20, 2026 14:05 -04:00', undefined],
  ])('[ING-22] %j is the range %j', (text, range) => {
    expect(splitRange(text)).toEqual(range);
  });

  test('[ING-22] a range and an end column give the end, past midnight too; an end before the beginning is left out', () => {
    const { entries, notes } = csv(
      'time (UTC),end,text\n2026-11-20 23:50,00:10,a\n2026-11-21 01:00–01:30,,b\n2026-11-21 02:00,2026-11-20 02:00,c',
    );
    expect(entries.map(({ endAt }) => endAt)).toEqual(['2026-11-21T00:10:00.000Z', '2026-11-21T01:30:00.000Z', null]);
    expect(notes).toEqual([{ line: 4, note: 'Its end is before its beginning: left out.' }]);
  });

  test('[ING-9] a table without days or zones asks, however few of its rows lack them; the answer reads those rows only', () => {
    expect(readCsv({ content: 'time,text\n14:05 UTC,a' })).toEqual({ ok: false, refusal: 'needs-date' });
    expect(readCsv({ content: 'time,text\n2026-11-20 14:05,a' })).toEqual({ ok: false, refusal: 'needs-time-zone' });
    const content = 'time,text\n2026-11-20T14:05Z,a\n2026-11-20T14:06Z,b\n2026-11-20 15:07,c';
    expect(readCsv({ content })).toEqual({ ok: false, refusal: 'needs-time-zone' });
    const answered = readCsv({ content, timeZone: 'Europe/Berlin' });
    expect(answered.ok && answered.value.skipped).toEqual([]);
    expect(answered.ok && answered.value.entries.map(({ at }) => at.slice(11, 16))).toEqual([
      '14:05',
      '14:06',
      '14:07',
    ]);
  });
});

describe('cells and rows', () => {
  test('[ING-23] line breaks and quotes in cells keep the rows and their lines; an open quote swallows nothing', () => {
    const { skipped, entries } = csv(
      '\uFEFFtime,text\r\n2026-11-20T14:05Z,"a\r\n""b"""\r\n\r\nnever,c\r\n2026-11-20T14:06Z,"d\r\n',
    );
    expect(entries.map(({ text }) => text)).toEqual(['a\n"b"', '"d']);
    expect(skipped).toEqual([{ line: 5, reason: 'Its time “never” cannot be read.' }]);
  });

  test('[ING-23] pipes that are escaped stay in their cell, and of several tables the timeline is read', () => {
    const content = '| Who | What |\n|--|--|\n| a | b |\n\nTime | Event\n--|--\n2026-11-20T14:05Z | x \\| y <br> z';
    const outcome = readMarkdownTable({ content });
    expect(outcome.ok && outcome.value.entries.map(({ text }) => text)).toEqual(['x | y\nz']);
  });
});
