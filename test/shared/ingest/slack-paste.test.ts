import { guessPhase, phaseNamed } from '@debrief/shared/ingest/guess-phase.ts';
import type { IngestInput, IngestResult } from '@debrief/shared/ingest/ingest.ts';
import { readSlackPaste } from '@debrief/shared/ingest/slack-paste.ts';
import { readClock } from '@debrief/shared/ingest/written-clock.ts';
import { dayMeant, readWrittenDate } from '@debrief/shared/ingest/written-date.ts';
import { describe, expect, test } from 'vitest';

const at = { date: '2026-11-20', timeZone: 'UTC' };

function paste(content: string, input: Partial<IngestInput> = at): IngestResult {
  const outcome = readSlackPaste({ content, ...input });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

const chat = (...messages: readonly (readonly [string, string])[]): string =>
  messages.map(([time, text]) => `Ada\n  ${time}\n${text}`).join('\n\n\n');

describe('text copied from Slack', () => {
  test('[ING-9] without a day it asks for the day, without a zone for the zone, and reads nothing', () => {
    const content = chat(['3:00 PM', 'down']);
    expect(readSlackPaste({ content, timeZone: 'UTC' })).toEqual({ ok: false, refusal: 'needs-date' });
    expect(readSlackPaste({ content, date: '2026-11-20' })).toEqual({ ok: false, refusal: 'needs-time-zone' });
    expect(readSlackPaste({ content, ...at, timeZone: 'Middle/Earth' })).toEqual({
      ok: false,
      refusal: 'needs-time-zone',
    });
    expect(readSlackPaste({ content, ...at, date: '2026-02-30' })).toEqual({ ok: false, refusal: 'needs-date' });
    expect(readSlackPaste({ content: `Feb 2, 2025\n\n${content}`, timeZone: 'UTC' }).ok).toBe(true);
  });

  test('[ING-63] a line of a day in numbers is read in the order that somebody chose', () => {
    const content = `3/4/2025\n\n${chat(['3:00 PM', 'down'])}`;
    expect(paste(content, { timeZone: 'UTC', dayOrder: 'day-first' }).entries[0]?.at).toBe('2025-04-03T15:00:00.000Z');
    expect(paste(content, { timeZone: 'UTC', dayOrder: 'month-first' }).entries[0]?.at).toBe(
      '2025-03-04T15:00:00.000Z',
    );
  });

  test('[ING-10] past midnight the next day begins; a little out of order does not', () => {
    const { entries, notes } = paste(chat(['11:58 PM', 'a'], ['12:03 AM', 'b'], ['12:01 AM', 'c'], ['6:00 AM', 'd']));
    expect(entries.map(({ at: time, text }) => [time.slice(0, 16), text])).toEqual([
      ['2026-11-20T23:58', 'a'],
      ['2026-11-21T00:01', 'c'],
      ['2026-11-21T00:03', 'b'],
      ['2026-11-21T06:00', 'd'],
    ]);
    expect(notes).toEqual([{ line: 11, note: expect.stringContaining('before that of the message above') }]);
  });

  test.each([
    [':eyes: on it :fire:', '👀 on it 🔥'],
    [':+1::skin-tone-3: done', '👍 done'],
    [':our-own: stays, and 12:30:45 and a:x:b', ':our-own: stays, and 12:30:45 and a:x:b'],
    ['@U024BE7LH please look', '@somebody please look'],
    ['<@U024BE7LH> please look', '@somebody please look'],
    ['@USERNAMES and me@U024BE7LH stay', '@USERNAMES and me@U024BE7LH stay'],
  ])('[ING-61] %j reads as %j', (copied, read) => {
    expect(paste(chat(['11:58 PM', copied])).entries.map(({ text }) => text)).toEqual([read]);
  });

  test('[ING-11] an hour that comes twice goes forward, one that is skipped is the hour after', () => {
    const back = paste(chat(['1:50 AM', 'first'], ['1:10 AM', 'second']), {
      date: '2026-11-01',
      timeZone: 'America/New_York',
    });
    expect(back.entries.map((entry) => entry.at)).toEqual(['2026-11-01T05:50:00.000Z', '2026-11-01T06:10:00.000Z']);
    const forward = paste(chat(['2:30 AM', 'skipped']), { date: '2026-03-08', timeZone: 'America/New_York' });
    expect(forward.entries.map((entry) => entry.at)).toEqual(['2026-03-08T07:30:00.000Z']);
  });

  test.each([
    ['Feb 2, 2025', '2025-02-02'],
    ['February 2nd, 2025', '2025-02-02'],
    ['2 February 2025', '2025-02-02'],
    ['2025-02-02', '2025-02-02'],
    ['02.02.2025', '2025-02-02'],
    ['Sunday, February 2nd', '2025-02-02'],
    ['Monday, February 3rd', '2025-02-03'],
    ['Dec 30th', '2024-12-30'],
    ['Today', '2025-02-05'],
    ['Yesterday', '2025-02-04'],
    ['Wednesday', '2025-02-05'],
    ['Thursday', '2025-01-30'],
    ['Monday, February 2nd, 2025', 'no-such-date'],
    ['Feb 30, 2025', 'no-such-date'],
    ['3 de febrero', 'other-language'],
    ['3. Februar 2025', 'other-language'],
    ['Montag, 3. Februar', 'other-language'],
    ['3 févr. 2025', 'other-language'],
    ['2025年2月3日', 'other-language'],
    ['02/03/2025', 'ambiguous-order'],
    ['3 tickets', 'unreadable'],
    ['may 5 be enough', 'unreadable'],
    ['Last reply 16 days ago', 'unreadable'],
  ])('[ING-12] near 2025-02-05, %j is %s', (text, meant) => {
    const written = readWrittenDate(text);
    expect(written.ok ? dayMeant(written.value, '2025-02-05') : written.refusal).toBe(meant);
  });

  test('[ING-12] below a day that cannot be read messages are skipped, not read on the day before', () => {
    const { entries, skipped } = paste(
      `${chat(['3:00 PM', 'one'])}\n\n\nlunes, 3 de febrero\n${chat(['3:01 PM', 'two'])}`,
    );
    expect(entries.map(({ text }) => text)).toEqual(['one']);
    expect(skipped).toEqual([{ line: 7, reason: expect.stringContaining('lunes, 3 de febrero') }]);
  });

  test.each([
    ['right below the head', 'Ada\n  3:00 PM\n3:01\nis when it began', ['3:01\nis when it began']],
    ['far from the time before', 'Ada\n  3:00 PM\nnext call:\n5:30', ['next call:\n5:30']],
    ['soon after', 'Ada\n  3:00 PM\none\n3:01\ntwo', ['one', 'two']],
    ['past noon', 'Ada\n  11:59 AM\none\n12:01\ntwo', ['one', 'two']],
  ])('[ING-13] a bare time %s', (_, content, texts) => {
    expect(paste(content).entries.map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    'we restarted at 3:15 PM',
    'Bob\nat 3:15 PM',
    'see [11:22 AM] in the log',
    'from 3:00 PM to 3:15 PM',
    'eta:  3 PM',
    'Wednesday at the latest',
    'https://a.example/  3:15 PM',
  ])('[ING-14] %j is no head of a message', (text) => {
    expect(paste(chat(['3:00 PM', `first\n${text}`])).entries.map((entry) => entry.text)).toEqual([`first\n${text}`]);
  });

  test.each([
    ['12:05 AM', [0, 5]],
    ['12:05 PM', [12, 5]],
    ['11:59 pm', [23, 59]],
    ['1:00 a.m.', [1, 0]],
    ['23:59', [23, 59]],
    ['0:00', [0, 0]],
    ['24:00', 'no-such-time'],
    ['13:05 PM', 'no-such-time'],
    ['0:05 AM', 'no-such-time'],
    ['9:60', 'no-such-time'],
    ['9', undefined],
  ])('[ING-15] %j is %j', (text, time) => {
    const clock = readClock(text);
    expect(typeof clock === 'object' ? [clock.hour, clock.minute] : clock).toEqual(time);
  });
});

describe('the phase of an event', () => {
  test.each([
    ['Resolved. All clear', 'resolution'],
    ['the incident has been resolved', 'resolution'],
    ['rolled back deploy 1234', 'mitigation'],
    ['Failed over to db-2', 'mitigation'],
    ['status page updated', 'communication'],
    ['notified all affected customers', 'communication'],
    ['declared an incident', 'response'],
    ['FIRING: db-primary', 'detection'],
    ['should we roll back?', 'note'],
    ['not resolved', 'note'],
    ["it wasn't rolled back", 'note'],
    ['once it is mitigated we can talk', 'note'],
    ['deployed 1234', 'note'],
    ['I think Bob broke it', 'note'],
    ['', 'note'],
  ])('[ING-16] %j states %s', (text, phase) => {
    expect(guessPhase(text)).toBe(phase);
  });

  test.each([
    ['Investigating', 'investigation'],
    ['DETECTED', 'detection'],
    ['mitigation phase', 'mitigation'],
    ['go_live', 'launch'],
    ['whatever', null],
    ['', null],
  ])('[ING-16] the label %j names %s', (label, phase) => {
    expect(phaseNamed(label)).toBe(phase);
  });
});
