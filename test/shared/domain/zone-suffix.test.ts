import { agreedTimeWords, plainTimeWords, shortTimeWords } from '@debrief/shared/domain/date-words.ts';
import { clockWords, otherOffset, parseLocalTime, wallTime } from '@debrief/shared/domain/local-time.ts';
import { describe, expect, test } from 'vitest';

const berlin = 'Europe/Berlin';
const cest = '2026-10-25T00:33:00.000Z';
const cet = '2026-10-25T01:33:00.000Z';

function read(input: string, { timeZone = berlin, near = '2026-10-25T00:00:00.000Z' } = {}): string {
  const answer = parseLocalTime(input, { timeZone, near, now: near });
  return answer.ok ? answer.value : answer.refusal;
}

describe('a time that the wall shows twice', () => {
  test('[CLK-1] is told with its offset, times around it are not', () => {
    expect(clockWords(wallTime(cest, berlin))).toBe('02:33 (+02:00)');
    expect(clockWords(wallTime(cet, berlin))).toBe('02:33 (+01:00)');
    expect(clockWords(wallTime('2026-10-24T23:59:59.000Z', berlin))).toBe('01:59:59');
    expect(clockWords(wallTime('2026-10-25T00:00:00.000Z', berlin))).toBe('02:00 (+02:00)');
    expect(clockWords(wallTime('2026-10-25T01:59:00.000Z', berlin))).toBe('02:59 (+01:00)');
    expect(clockWords(wallTime('2026-10-25T02:00:00.000Z', berlin))).toBe('03:00');
  });

  test('[CLK-1] is only there where the clock goes back', () => {
    expect(clockWords(wallTime(cest, 'UTC'))).toBe('00:33');
    expect(clockWords(wallTime('2026-03-29T01:30:00.000Z', berlin))).toBe('03:30');
    expect([otherOffset(cest, berlin), otherOffset(cet, berlin), otherOffset(cet, 'UTC')]).toEqual([
      '+01:00',
      '+02:00',
      undefined,
    ]);
  });

  test('[CLK-1] is told the same with its day', () => {
    expect(shortTimeWords(cet, berlin)).toBe('Sun 25 Oct, 02:33 (+01:00)');
    expect(plainTimeWords(cet, berlin)).toBe('25 Oct 2026, 02:33 (+01:00)');
  });

  test.each([
    ['2:33', cest],
    ['2:33 CEST', cest],
    ['2:33 CET', cet],
    ['2:33 +01:00', cet],
    ['02:33 (+01:00)', cet],
    ['2:33+0100', cet],
    ['2:33 GMT+1', cet],
    ['2026-10-25 2:33 CET', cet],
  ])('[CLK-2] %j says which of the two is meant', (input, instant) => {
    expect(read(input)).toBe(instant);
  });
});

describe('a zone behind a time', () => {
  test.each([
    ['3:15 CET', berlin, '2026-10-25T02:15:00.000Z'],
    ['9:12 UTC', berlin, '2026-10-25T09:12:00.000Z'],
    ['9:12z', berlin, '2026-10-25T09:12:00.000Z'],
    ['9:12 pm gmt', berlin, '2026-10-25T21:12:00.000Z'],
    ['9:12 -02:00', berlin, '2026-10-25T11:12:00.000Z'],
    ['9:12 UTC+5:30', berlin, '2026-10-25T03:42:00.000Z'],
    ['9:12 EDT', 'America/New_York', '2026-10-24T13:12:00.000Z'],
    ['9:12 BST', 'Europe/London', '2026-10-25T08:12:00.000Z'],
    ['2026-12-01 9:12 BST', 'Europe/London', 'unknown-zone'],
    ['3:15 EST', berlin, 'unknown-zone'],
    ['3:15 foo', berlin, 'unknown-zone'],
    ['2026-07-01 3:15 CET', berlin, 'unknown-zone'],
    ['2026-07-01 3:15 CEST', berlin, '2026-07-01T01:15:00.000Z'],
    ['9:12 +99:99', berlin, 'no-such-time'],
    ['soon CET', berlin, 'unreadable'],
  ])('[CLK-2] %j in %s is read as %s', (input, timeZone, expected) => {
    expect(read(input, { timeZone, near: '2026-10-25T03:00:00.000Z' })).toBe(expected);
  });
});

describe('a time that people in different zones agree on', () => {
  test('[CLK-5] is told with its day and its zone, to the minute', () => {
    expect(agreedTimeWords('2026-10-28T23:59:59.999Z', berlin)).toBe(
      'Thursday, 29 October 2026, 00:59 (Europe/Berlin)',
    );
    expect(agreedTimeWords('2026-10-28T23:59:59.999Z', 'UTC')).toBe('Wednesday, 28 October 2026, 23:59 (UTC)');
  });
});
