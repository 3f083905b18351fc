import { readTime } from '@debrief/client/features/timeline/time-words.ts';
import { describe, expect, test } from 'vitest';

const frame = { timeZone: 'Europe/Berlin', near: '2026-10-25T00:20:00.000Z', now: '2026-11-21T12:00:00.000Z' };

function told(input: string, besideAt: string | null = frame.near): string {
  const reading = readTime(input, frame, besideAt);
  if (reading.kind === 'time') return reading.label;
  return reading.kind === 'unclear' ? reading.hint : '';
}

describe('what a typed time is understood as', () => {
  test('[CLK-3] a time that comes twice says which was taken, and how to take the other', () => {
    expect(told('2:35')).toBe(
      'Sun 25 Oct, 02:35 (+02:00). The clock shows it twice that night: write +01:00 behind it for the other one',
    );
    expect(told('2:35 CET')).toMatch(/^Sun 25 Oct, 02:35 \(\+01:00\)/u);
    expect(told('3:35')).toBe('Sun 25 Oct, 03:35');
  });

  test('[CLK-3] a day far from the event above is asked about', () => {
    expect(told('yesterday 23:50')).toBe('Fri 20 Nov, 23:50. That is 26 days after the event above. Is the day right?');
    expect(told('2026-10-20 23:50')).toBe(
      'Tue 20 Oct, 23:50. That is 4 days before the event above. Is the day right?',
    );
    expect(told('2026-10-27 23:50')).toBe('Tue 27 Oct, 23:50');
    expect(told('yesterday 23:50', null)).toBe('Fri 20 Nov, 23:50');
  });

  test('[CLK-3] what is not taken over says that it is not saved', () => {
    for (const input of ['soonish', '25:00', '3:15 EST']) expect(told(input)).toMatch(/^Not saved yet/u);
  });

  test('[TIM-45] a skipped time says how it is read before it is written', () => {
    expect(told('2026-03-29 2:30', null)).toBe('Sun 29 Mar, 03:30. 02:30 was skipped that night: read as 03:30');
  });
});
