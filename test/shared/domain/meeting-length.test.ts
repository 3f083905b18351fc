import { expect, test } from 'vitest';
import {
  isMinutesIn,
  isOverlong,
  MEETING_LENGTHS,
  MEETING_MINUTES,
  suggestMinutes,
} from '@debrief/shared/domain/meeting-length.ts';
import { SEVERITIES } from '@debrief/shared/domain/severity.ts';

test.each([
  [{ severity: 4, events: 3, services: 1 }, 15],
  [{ severity: 4, events: 30, services: 1 }, 30],
  [{ severity: 3, events: 10, services: 2 }, 30],
  [{ severity: 2, events: 10, services: 0 }, 30],
  [{ severity: 2, events: 10, services: 3 }, 60],
  [{ severity: 1, events: 0, services: 0 }, 60],
  [{ severity: 1, events: 25, services: 1 }, 90],
] as const)('[SCH-5] %j is talked about in %i minutes', (complexity, minutes) => {
  expect(suggestMinutes(complexity)).toBe(minutes);
});

test('[SCH-5] nothing is suggested that is too long to listen to', () => {
  for (const severity of SEVERITIES) {
    const longest = suggestMinutes({ severity, events: 10_000, services: 100 });
    expect(isOverlong(longest)).toBe(false);
  }
  expect(MEETING_LENGTHS.some(isOverlong)).toBe(false);
  expect(isOverlong(91)).toBe(true);
});

test.each([5, 60, 180])('[SCH-10] a meeting may take %i minutes', (minutes) => {
  expect(isMinutesIn(MEETING_MINUTES, minutes)).toBe(true);
});

test.each([-5, 0, 4, 12.5, 181, 240, Number.NaN, '', '60'])('[SCH-10] %j is no length of a meeting', (typed) => {
  expect(isMinutesIn(MEETING_MINUTES, typed)).toBe(false);
});
