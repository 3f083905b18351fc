import { describe, expect, test } from 'vitest';
import {
  knownTimeZone,
  minutesAhead,
  parseLocalTime,
  wallTime,
  type TimeFrame,
} from '@debrief/shared/domain/local-time.ts';

const berlin: TimeFrame = {
  timeZone: 'Europe/Berlin',
  near: '2026-11-20T08:00:00.000Z',
  now: '2026-11-23T10:00:00.000Z',
};

function read(input: string, frame: Partial<TimeFrame> = {}): string {
  const answer = parseLocalTime(input, { ...berlin, ...frame });
  return answer.ok ? answer.value : answer.refusal;
}

describe('reading a time', () => {
  test.each([
    ['9:12', '2026-11-20T08:12:00.000Z'],
    [' 09:12 ', '2026-11-20T08:12:00.000Z'],
    ['09:12:30', '2026-11-20T08:12:30.000Z'],
    ['9.12', '2026-11-20T08:12:00.000Z'],
    ['0912', '2026-11-20T08:12:00.000Z'],
    ['912', '2026-11-20T08:12:00.000Z'],
    ['9:12 pm', '2026-11-20T20:12:00.000Z'],
    ['9 p.m.', '2026-11-20T20:00:00.000Z'],
    ['12am', '2026-11-19T23:00:00.000Z'],
    ['12pm', '2026-11-20T11:00:00.000Z'],
    ['00:05', '2026-11-19T23:05:00.000Z'],
  ])('[TIM-2] %j is a time on the day of the event before', (input, instant) => {
    expect(read(input)).toBe(instant);
  });

  test.each([
    ['0:10', '2026-11-20T23:10:00.000Z'],
    ['11:50', '2026-11-21T10:50:00.000Z'],
    ['23:58', '2026-11-20T22:58:00.000Z'],
    ['23:50', '2026-11-20T22:50:00.000Z'],
    ['11:51', '2026-11-20T10:51:00.000Z'],
    ['23:40', '2026-11-20T22:40:00.000Z'],
    ['2026-11-20 0:10', '2026-11-19T23:10:00.000Z'],
    ['-5m', '2026-11-20T22:45:00.000Z'],
  ])('[TIM-9] %j behind 23:50 may be on the next day, for twelve hours', (input, instant) => {
    const before = '2026-11-20T22:50:00.000Z';
    expect(read(input, { near: before, notBefore: before })).toBe(instant);
  });

  test('[TIM-9] a time that was read as the next day is corrected on either side of midnight', () => {
    const frame = { near: '2026-11-20T23:10:00.000Z', notBefore: '2026-11-20T22:50:00.000Z' };
    expect(read('23:58', frame)).toBe('2026-11-20T22:58:00.000Z');
    expect(read('0:15', frame)).toBe('2026-11-20T23:15:00.000Z');
  });

  test.each([
    ['2026-11-21 09:12', '2026-11-21T08:12:00.000Z'],
    ['2026-11-21T09:12:05', '2026-11-21T08:12:05.000Z'],
    ['2026-11-21, 9:12', '2026-11-21T08:12:00.000Z'],
    ['2026-11-21T09:12:00Z', '2026-11-21T09:12:00.000Z'],
    ['2026-11-21 09:12:00.5 +02:00', '2026-11-21T07:12:00.500Z'],
    ['today 9:12', '2026-11-23T08:12:00.000Z'],
    ['Yesterday 14:00', '2026-11-22T13:00:00.000Z'],
  ])('[TIM-2] %j names its own day', (input, instant) => {
    expect(read(input)).toBe(instant);
  });

  test.each([
    ['+5m', '2026-11-20T08:05:00.000Z'],
    ['+5', '2026-11-20T08:05:00.000Z'],
    ['+90s', '2026-11-20T08:01:30.000Z'],
    ['+ 1h 30min', '2026-11-20T09:30:00.000Z'],
    ['+2 hours', '2026-11-20T10:00:00.000Z'],
    ['+1d', '2026-11-21T08:00:00.000Z'],
    ['-5m', '2026-11-20T07:55:00.000Z'],
    ['−5 minutes', '2026-11-20T07:55:00.000Z'],
  ])('[TIM-2] %j counts from the event before', (input, instant) => {
    expect(read(input)).toBe(instant);
  });

  test.each([`+${'1'.repeat(32)}x`, `-${'1 '.repeat(32)}x`, `${'9 '.repeat(2_000)}:`])(
    '[TIM-34] a text that is no time is refused at once, however long it is (%#)',
    (input) => {
      expect(read(input)).toBe('unreadable');
    },
  );

  test('[TIM-2] an event that has a time keeps its day, and still counts from the event before', () => {
    const frame = { near: '2026-11-25T08:00:00.000Z', from: '2026-11-20T08:00:00.000Z' };
    expect(read('9:12', frame)).toBe('2026-11-25T08:12:00.000Z');
    expect(read('+5m', frame)).toBe('2026-11-20T08:05:00.000Z');
  });

  test.each([
    ['', 'unreadable'],
    ['soon', 'unreadable'],
    ['9', 'unreadable'],
    ['20.11.2026', 'unreadable'],
    ['+m', 'unreadable'],
    ['25:00', 'no-such-time'],
    ['9:60', 'no-such-time'],
    ['13 pm', 'no-such-time'],
    ['2026-02-30 09:12', 'no-such-time'],
    ['+999999999999999999999d', 'no-such-time'],
  ])('[TIM-2] %j is refused as %s', (input, refusal) => {
    expect(read(input)).toBe(refusal);
  });

  test.each(['+100000000000m', '+999999999m', '-999999999m', '1899-12-31 09:12', '2999-12-31T09:12Z'])(
    '[TIM-41] %j is of no year in which an incident can have been, and refused',
    (input) => {
      expect(read(input)).toBe('no-such-time');
    },
  );
});

describe('daylight saving', () => {
  const spring = { near: '2026-03-29T00:00:00.000Z' };
  const autumn = { near: '2026-10-25T00:00:00.000Z' };

  test('[TIM-3] an hour that the clocks skip is read as the hour after', () => {
    expect(read('2:30', spring)).toBe('2026-03-29T01:30:00.000Z');
    expect(wallTime('2026-03-29T01:30:00.000Z', 'Europe/Berlin').time).toBe('03:30');
  });

  test('[TIM-3] an hour that comes twice is read as its first time', () => {
    expect(read('2:30', autumn)).toBe('2026-10-25T00:30:00.000Z');
  });

  test('[TIM-3] a relative time counts real minutes over the change', () => {
    expect(read('+2h', spring)).toBe('2026-03-29T02:00:00.000Z');
    expect(wallTime('2026-03-29T02:00:00.000Z', 'Europe/Berlin').time).toBe('04:00');
  });
});

describe('showing a time', () => {
  test('[TIM-1] an instant is shown as the zone of the postmortem has it', () => {
    expect(wallTime('2026-11-20T23:30:00.000Z', 'Europe/Berlin')).toEqual({ date: '2026-11-21', time: '00:30' });
    expect(wallTime('2026-11-20T23:30:09.000Z', 'America/New_York')).toEqual({ date: '2026-11-20', time: '18:30:09' });
  });

  test('[TIM-1] what was typed is shown again the same', () => {
    for (const time of ['00:00', '09:12', '09:12:30', '23:59:59']) {
      expect(wallTime(read(`2026-06-01 ${time}`), 'Europe/Berlin')).toEqual({ date: '2026-06-01', time });
    }
  });

  test('[TIM-1] the difference to the viewer is that of the day, not of today', () => {
    const zones = { of: 'America/New_York', than: 'Europe/Berlin' };
    expect(minutesAhead('2026-07-01T12:00:00.000Z', zones)).toBe(-360);
    expect(minutesAhead('2026-03-20T12:00:00.000Z', zones)).toBe(-300);
  });

  test('[TIM-1] an unknown zone is read as UTC', () => {
    expect(knownTimeZone('Mars/Olympus')).toBe('UTC');
    expect(knownTimeZone('Asia/Kathmandu')).toBe('Asia/Kathmandu');
  });
});
