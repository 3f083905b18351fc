import { changeMetric, readImpact } from '@debrief/shared/document/impact.ts';
import { incidentTimes } from '@debrief/shared/domain/incident-times.ts';
import { needsNumber, type ImpactMetric } from '@debrief/shared/domain/impact.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { expect, test } from 'vitest';
import { emptyDocument, meet, peersOf } from './peers.ts';

const metric: ImpactMetric = { id: 'users', amount: null, unit: '', words: '', estimate: false };

test('[IMP-10] two people who write in two tiles, or in two fields of one tile, both keep what they wrote', () => {
  const start = emptyDocument();
  changeMetric(start, 'revenue', { amount: 1 });
  const [ada, ben] = peersOf(start);
  changeMetric(ada, 'users', { amount: 12_000 });
  changeMetric(ben, 'tickets', { amount: 31, estimate: true });
  changeMetric(ada, 'revenue', { amount: 5_000, unit: 'EUR' });
  changeMetric(ben, 'revenue', { words: 'Orders that were not placed' });
  meet([ada, ben]);
  const expected = [
    { ...metric, amount: 12_000 },
    { id: 'revenue', amount: 5_000, unit: 'EUR', words: 'Orders that were not placed', estimate: false },
    { ...metric, id: 'tickets', amount: 31, estimate: true },
  ];
  expect(readImpact(ada).metrics).toEqual(expected);
  expect(readImpact(ben).metrics).toEqual(expected);
});

test('[IMP-7] only words are not enough, a number alone is; trust has none', () => {
  expect(needsNumber(metric)).toBe(false);
  expect(needsNumber({ ...metric, words: 'Many' })).toBe(true);
  expect(needsNumber({ ...metric, words: ' ' })).toBe(false);
  expect(needsNumber({ ...metric, words: 'Many', amount: 0 })).toBe(false);
  expect(needsNumber({ ...metric, id: 'reputation', words: 'A customer wrote about it' })).toBe(false);
});

test('[IMP-8] the duration is from the start to the resolution, wherever they were said', () => {
  const resolved = timelineEntry({
    id: asId<TimelineEntryId>('e'),
    at: '2026-11-20T16:12:00.000Z',
    milestone: 'resolved',
  });
  const times = { ...NO_KEY_TIMES, started: '2026-11-20T14:02:00.000Z' };
  expect(incidentTimes(times, [resolved]).resolve).toBe(130 * 60_000);
  expect(incidentTimes(times, []).resolve).toBeNull();
  expect(incidentTimes(NO_KEY_TIMES, [resolved]).resolve).toBeNull();
  expect(incidentTimes({ ...times, resolved: '2026-11-20T14:01:00.000Z' }, []).resolve).toBeNull();
});
