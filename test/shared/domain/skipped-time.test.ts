import { skippedNote } from '@debrief/shared/domain/skipped-time.ts';
import { expect, test } from 'vitest';

const near = '2026-03-28T23:30:00.000Z';
const frame = { timeZone: 'Europe/Berlin', near, now: '2026-11-21T12:00:00.000Z' };

test('[TIM-45] a clock time that daylight saving skipped says how it was read', () => {
  expect(skippedNote('2:30', frame)).toBe('02:30 was skipped that night: read as 03:30');
  expect(skippedNote('2026-03-29 02:59:59', frame)).toBe('02:59:59 was skipped that night: read as 03:59:59');
  expect(skippedNote('2:00', { ...frame, notBefore: near })).toBe('02:00 was skipped that night: read as 03:00');
  // The clock goes on by half an hour there.
  expect(skippedNote('2026-10-04 2:10', { ...frame, timeZone: 'Australia/Lord_Howe' })).toBe(
    '02:10 was skipped that night: read as 02:40',
  );
});

test('[TIM-45] nothing is said of a time that a clock showed, was counted or bears its zone', () => {
  for (const input of [
    '1:59',
    '3:00',
    '3:30',
    '+2h',
    '2:30 UTC',
    '2:30 CET',
    '2026-03-29T02:30Z',
    '2026-10-25 2:30',
    'soon',
  ])
    expect(skippedNote(input, frame)).toBeUndefined();
});
