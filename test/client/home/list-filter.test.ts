import { filterOf, isFiltered, isWanted, withoutEmpty } from '@debrief/client/features/home/list-filter.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { NO_KEY_TIMES, type PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import { describe, expect, test } from 'vitest';

const record: PostmortemRecord = {
  id: asId('one'),
  number: 42,
  title: 'Orders stood still',
  severity: 2,
  incidentType: 'production-outage',
  status: 'in-review',
  startedAt: null,
  timeZone: 'UTC',
  createdAt: '2026-01-05T09:00:00.000Z',
  publishedAt: null,
  services: ['checkout'],
  tags: ['queue'],
  detectionSource: '',
  ownerId: null,
  keyTimes: NO_KEY_TIMES,
  dueAt: '2026-01-12T18:00:00.000Z',
  delayReason: '',
  ownerFacilitatesReason: '',
  example: false,
};
const before = Date.parse('2026-01-12T00:00:00Z');
const after = Date.parse('2026-01-13T00:00:00Z');

describe('the filter of the list', () => {
  test('[REC-11] stands in the address, and what makes no sense there is left out', () => {
    const search = { q: 'queue', severity: 1, status: 'closed', service: 'checkout', tag: 'db', overdue: true };
    expect(filterOf(search)).toEqual(search);
    expect(filterOf({ severity: '2', overdue: 'true', q: 2026 })).toEqual({ severity: 2, overdue: true, q: '2026' });
    expect(filterOf({ q: '', severity: 9, status: 'lost', service: ['a'], tag: {}, overdue: 'no', more: 1 })).toEqual(
      {},
    );
  });

  test('[REC-11] that asks for nothing leaves the address bare', () => {
    expect(withoutEmpty({ q: '', tag: undefined, severity: 3 })).toEqual({ severity: 3 });
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ overdue: true })).toBe(true);
  });

  test.each([
    [{}, true],
    [{ q: 'stood' }, true],
    [{ q: 'PM-42' }, true],
    [{ q: '42' }, true],
    [{ q: 'lay down' }, false],
    [{ severity: 2 }, true],
    [{ severity: 1 }, false],
    [{ status: 'in-review' }, true],
    [{ status: 'draft' }, false],
    [{ service: 'checkout' }, true],
    [{ service: 'check' }, false],
    [{ tag: 'queue' }, true],
    [{ tag: 'db' }, false],
    [{ overdue: true }, false],
    [{ severity: 2, service: 'checkout', q: 'orders' }, true],
    [{ severity: 2, service: 'search', q: 'orders' }, false],
  ] as const)('[REC-12] offline it chooses from the known records as the server would: %j', (filter, expected) => {
    expect(isWanted(record, filter, before)).toBe(expected);
  });

  test('[REC-12] offline it knows what is overdue', () => {
    expect(isWanted(record, { overdue: true }, after)).toBe(true);
    expect(isWanted({ ...record, status: 'closed' }, { overdue: true }, after)).toBe(false);
  });
});
