import { meetsWords, whenWords } from '@debrief/client/features/home/when-words.ts';
import { expect, test } from 'vitest';

test('[HOME-4] the day of an incident is that of its own time zone', () => {
  const record = { startedAt: '2026-11-20T23:30:00.000Z', createdAt: '2026-11-23T09:00:00.000Z' };
  expect(whenWords({ ...record, timeZone: 'Asia/Tokyo' })).toBe('Incident on 21 Nov 2026');
  expect(whenWords({ ...record, timeZone: 'America/New_York' })).toBe('Incident on 20 Nov 2026');
  expect(whenWords({ ...record, startedAt: null, timeZone: 'UTC' })).toBe('23 Nov 2026');
});

test('[HOME-5] a meeting that lies ahead is told in the zone of the incident; one that is over, or published, is not', () => {
  const postmortem = { meetingAt: '2026-11-24T09:00:00.000Z', publishedAt: null, timeZone: 'Europe/Berlin' };
  const before = Date.parse('2026-11-23T09:00:00.000Z');
  expect(meetsWords(postmortem, before)).toMatch(/^Meets Tue,? 24 Nov, 10:00 \(Europe\/Berlin\)$/u);
  expect(meetsWords(postmortem, Date.parse(postmortem.meetingAt))).toBeUndefined();
  expect(meetsWords({ ...postmortem, publishedAt: postmortem.meetingAt }, before)).toBeUndefined();
  expect(meetsWords({ ...postmortem, meetingAt: null }, before)).toBeUndefined();
});
