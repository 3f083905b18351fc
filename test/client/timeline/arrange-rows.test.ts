import { describe, expect, test } from 'vitest';
import { arrangeRows, placedRow, type HeldRow } from '@debrief/client/features/timeline/arrange-rows.ts';
import { gapLabel, goesOnFrom, readTime, zoneLine } from '@debrief/client/features/timeline/time-words.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';

const id = (name: string): TimelineEntryId => asId<TimelineEntryId>(name);
function rows(held: HeldRow | null, ...ids: readonly string[]): string {
  const arranged = arrangeRows(ids.map(id), held);
  return arranged.ids
    .flatMap((_, place) => placedRow(arranged, place) ?? [])
    .map((row) => `${row.id}<${row.previousId ?? ''}${row.beforeHeldId === null ? '' : `<${row.beforeHeldId}`}`)
    .join(' ');
}

describe('the row that somebody is in', () => {
  test('[TIM-4] without one the rows stand as they are sorted', () => {
    expect(rows(null, 'a', 'b', 'c')).toBe('a< b<a c<b');
  });

  test('[TIM-4] it stays where it was, whatever its time says now', () => {
    expect(rows({ id: id('c'), after: id('a') }, 'a', 'b', 'c')).toBe('a< c<a b<c<a');
    expect(rows({ id: id('c'), after: null }, 'a', 'b', 'c')).toBe('c< a<c b<a');
  });

  test('[TIM-10] the row behind it goes on from it, and from the one above it while it has no time', () => {
    expect(rows({ id: id('b'), after: id('a') }, 'a', 'b', 'c', 'd')).toBe('a< b<a c<b<a d<c');
  });

  test('[ROWS-1] in its own place it makes no new order', () => {
    const sorted = ['a', 'b', 'c'].map(id);
    expect(arrangeRows(sorted, { id: id('b'), after: id('a') }).ids).toBe(sorted);
    expect(arrangeRows(sorted, { id: id('a'), after: null }).ids).toBe(sorted);
  });

  test('[TIM-4] when it or its neighbour is gone, the rows stand as they are sorted', () => {
    expect(rows({ id: id('x'), after: id('a') }, 'a', 'b')).toBe('a< b<a');
    expect(rows({ id: id('b'), after: id('x') }, 'a', 'b')).toBe('a< b<a');
  });
});

describe('times in words', () => {
  const frame = { timeZone: 'Europe/Berlin', near: '2026-11-20T08:00:00.000Z', now: '2026-11-23T10:00:00.000Z' };

  test('[TIM-2] what was understood is said, and what was not', () => {
    expect(readTime(' ', frame)).toEqual({ kind: 'empty' });
    expect(readTime('9:12', frame)).toEqual({
      kind: 'time',
      at: '2026-11-20T08:12:00.000Z',
      label: 'Fri 20 Nov, 09:12',
    });
    expect(readTime('25:00', frame)).toMatchObject({ kind: 'unclear', hint: expect.stringContaining('no such time') });
    expect(readTime('soon', frame)).toMatchObject({ kind: 'unclear', hint: expect.stringContaining('9:12') });
  });

  test('[TIM-9] an event that was added behind another goes on from it, until it is long after', () => {
    const previousAt = '2026-11-20T22:50:00.000Z';
    expect(goesOnFrom({ at: null, previousAt, wasJustAdded: false })).toBe(previousAt);
    expect(goesOnFrom({ at: '2026-11-20T23:10:00.000Z', previousAt, wasJustAdded: true })).toBe(previousAt);
    expect(goesOnFrom({ at: '2026-11-20T23:10:00.000Z', previousAt, wasJustAdded: false })).toBeUndefined();
    expect(goesOnFrom({ at: '2026-11-25T08:00:00.000Z', previousAt, wasJustAdded: true })).toBeUndefined();
    expect(goesOnFrom({ at: null, previousAt: null, wasJustAdded: true })).toBeUndefined();
  });

  test.each([
    ['2026-11-20T08:00:59.000Z', undefined],
    ['2026-11-20T08:18:00.000Z', '18 min'],
    ['2026-11-20T09:05:00.000Z', '1 h 5 min'],
    ['2026-11-20T10:00:00.000Z', '2 h'],
    ['2026-11-22T11:00:00.000Z', '2 d 3 h'],
    ['2026-11-20T07:00:00.000Z', undefined],
  ])('[TIM-5] the gap to %s is %s', (to, words) => {
    expect(gapLabel('2026-11-20T08:00:00.000Z', to)).toBe(words);
  });

  test('[TIM-1] the zone is stated, and what it is to the reader', () => {
    const at = '2026-11-20T08:00:00.000Z';
    const line = (viewerZone: string): string => zoneLine({ timeZone: 'Europe/Berlin', viewerZone, at });
    expect(line('Europe/Paris')).toBe('Times are in Europe/Berlin.');
    expect(line('America/New_York')).toBe('Times are in Europe/Berlin (your time: America/New_York, 6 h behind).');
    expect(line('Asia/Kolkata')).toBe('Times are in Europe/Berlin (your time: Asia/Kolkata, 4 h 30 min ahead).');
  });

  test('[TIM-28] in another zone than the postmortem’s, both are stated', () => {
    const zones = { timeZone: 'Europe/Berlin', viewerZone: 'America/New_York' };
    const line = (shownZone: string, at: string): string => zoneLine({ ...zones, shownZone, at });
    const [summer, winter] = ['2026-07-20T08:00:00.000Z', '2026-11-20T08:00:00.000Z'];
    expect(line('America/New_York', winter)).toBe(
      'Shown in your time, America/New_York. The postmortem’s zone is Europe/Berlin, 6 h ahead.',
    );
    expect(line('UTC', winter)).toBe('Shown in UTC. The postmortem’s zone is Europe/Berlin, 1 h ahead.');
    expect(line('UTC', summer)).toBe('Shown in UTC. The postmortem’s zone is Europe/Berlin, 2 h ahead.');
  });
});
