import { whenWords } from '@debrief/client/features/home/when-words.ts';
import { expect, test } from 'vitest';

test('[HOME-4] the day of an incident is that of its own time zone', () => {
  const record = { startedAt: '2026-11-20T23:30:00.000Z', createdAt: '2026-11-23T09:00:00.000Z' };
  expect(whenWords({ ...record, timeZone: 'Asia/Tokyo' })).toBe('Incident on 21 Nov 2026');
  expect(whenWords({ ...record, timeZone: 'America/New_York' })).toBe('Incident on 20 Nov 2026');
  expect(whenWords({ ...record, startedAt: null, timeZone: 'UTC' })).toBe('23 Nov 2026');
});
