import { isTimeZone, knownTimeZone, wallTime } from '@debrief/shared/domain/local-time.ts';
import { currentZoneName, zoneNames } from '@debrief/shared/domain/time-zones.ts';
import { expect, test } from 'vitest';

test.each([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Asia/Rangoon', 'Asia/Yangon'],
])('[ZON-1] %s is called %s, by either name', (old, current) => {
  expect([old, current].map(currentZoneName)).toEqual([current, current]);
  expect([old, current].map(knownTimeZone)).toEqual([current, current]);
  expect([old, current].map(isTimeZone)).toEqual([true, true]);
  const at = '2026-11-20T09:12:00.000Z';
  expect(wallTime(at, current)).toEqual(wallTime(at, old));
});

test('[ZON-2] zones are offered once, by their names of today, the likely ones first', () => {
  const names = zoneNames('Europe/Kiev', 'Europe/Berlin');
  expect(names.slice(0, 3)).toEqual(['Europe/Kyiv', 'Europe/Berlin', 'UTC']);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => currentZoneName(name) !== name || !isTimeZone(name))).toEqual([]);
  expect(names).toContain('Asia/Kolkata');
});
