import { readKeyTime, timeLabel, timeText } from '@debrief/client/features/record/key-time-entry.ts';
import { NO_KEY_TIMES, type KeyTime, type KeyTimes } from '@debrief/shared/domain/postmortem.ts';
import { describe, expect, test } from 'vitest';

const started = '2026-11-18T22:50:00.000Z';

function read(key: KeyTime, input: string, known: Partial<KeyTimes> = {}): string {
  const entry = readKeyTime(key, input, {
    times: { ...NO_KEY_TIMES, ...known },
    timeZone: 'Europe/Berlin',
    now: '2026-11-20T12:00:00.000Z',
  });
  if (entry.kind === 'time') return entry.at;
  return entry.kind === 'wrong' ? entry.hint : 'none';
}

describe('typing a key time', () => {
  test('[REC-13] a clock time goes on from the known time before it, past midnight too', () => {
    expect(read('detected', '23:58', { started })).toBe('2026-11-18T22:58:00.000Z');
    expect(read('detected', '0:10', { started })).toBe('2026-11-18T23:10:00.000Z');
    expect(read('resolved', '+2h', { started })).toBe('2026-11-19T00:50:00.000Z');
  });

  test('[REC-13] without one before it, it is on the day of the one after it, else on the day of today', () => {
    expect(read('started', '23:40', { detected: started })).toBe('2026-11-18T22:40:00.000Z');
    expect(read('started', '9:12')).toBe('2026-11-20T08:12:00.000Z');
    expect(read('started', 'yesterday 14:00')).toBe('2026-11-19T13:00:00.000Z');
    expect(read('detected', '2026-11-19 01:00', { started })).toBe('2026-11-19T00:00:00.000Z');
  });

  test('[REC-13] what cannot be read, what does not exist and what cannot have followed is said in words', () => {
    expect(read('started', 'noon-ish')).toMatch(/^Not saved yet. Write it like/u);
    expect(read('started', '25:00')).toMatch(/^Not saved yet: there is no such time/u);
    expect(read('detected', '2026-11-18 22:00', { started })).toBe(
      '“Detected” would be before “Started”. Correct one of the two.',
    );
    expect(read('started', '  ')).toBe('none');
  });

  test('[TIM-45] a key time that was skipped says how it is read', () => {
    const frame = { times: NO_KEY_TIMES, timeZone: 'Europe/Berlin', now: '2026-11-20T12:00:00.000Z' };
    expect(readKeyTime('started', '2026-03-29 2:30', frame)).toEqual({
      kind: 'time',
      at: '2026-03-29T01:30:00.000Z',
      label: 'Sun 29 Mar, 03:30',
      skipped: '02:30 was skipped that night: read as 03:30',
    });
  });

  test('[CLK-1] a time that comes twice stands in its field with its offset', () => {
    const second = '2026-10-25T01:33:00.000Z';
    const text = timeText(second, 'Europe/Berlin');
    expect(text).toBe('2026-10-25 02:33 +01:00');
    expect(read('started', text)).toBe(second);
  });

  test('[REC-13] what stands in the field is a way to type the same time', () => {
    const text = timeText(started, 'Europe/Berlin');
    expect(text).toBe('2026-11-18 23:50');
    expect(read('started', text)).toBe(started);
    expect(timeText(null, 'UTC')).toBe('');
    expect(timeLabel(started, 'Europe/Berlin')).toBe('Wed 18 Nov, 23:50');
  });
});
