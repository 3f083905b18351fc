import { findDuplicates } from '@debrief/shared/domain/duplicates.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function said(id: string, minute: number, [source, text]: readonly [string, string]): TimelineEntry {
  return timelineEntry({ id: asId(id), at: new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString(), source, text });
}

function pairs(...entries: readonly TimelineEntry[]): string {
  return findDuplicates(entries)
    .map(({ firstId, secondId }) => `${firstId}+${secondId}`)
    .join(' ');
}

describe('events that two sources have told', () => {
  const slack = said('slack', 0, ['Slack', 'Queue depth alert fired for checkout']);

  test('[TIM-23] the same within five minutes is one event, later it is another', () => {
    expect(pairs(slack, said('pd', 5, ['PagerDuty', 'Alert fired: queue depth, checkout']))).toBe('slack+pd');
    expect(pairs(slack, said('pd', 6, ['PagerDuty', 'Queue depth alert fired for checkout']))).toBe('');
  });

  test('[TIM-23] one source does not tell the same thing twice', () => {
    expect(pairs(slack, said('again', 1, [' slack', 'Queue depth alert fired for checkout']))).toBe('');
  });

  test('[TIM-23] what reads alike but for its numbers is not the same', () => {
    const retry = (id: string, number: number, source: string): TimelineEntry =>
      said(id, number, [source, `Retry ${number} of the payment worker failed`]);
    expect(pairs(retry('a', 3, 'Slack'), retry('b', 4, 'PagerDuty'))).toBe('');
    expect(pairs(retry('a', 3, 'Slack'), { ...retry('b', 3, 'PagerDuty'), id: asId('c') })).toBe('a+c');
  });

  test('[TIM-23] short texts are the same only when every word is', () => {
    expect(pairs(said('a', 0, ['Slack', 'Rollback']), said('b', 1, ['', 'rollback!']))).toBe('a+b');
    expect(pairs(said('a', 0, ['Slack', 'Rollback']), said('b', 1, ['', 'Rollback failed']))).toBe('');
  });

  test('[TIM-23] what somebody has kept apart is not found again, whoever of the two says so', () => {
    const other = said('pd', 1, ['PagerDuty', slack.text]);
    expect(pairs(slack, other)).toBe('slack+pd');
    expect(pairs({ ...slack, apartFrom: [other.id] }, other)).toBe('');
    expect(pairs(slack, { ...other, apartFrom: [slack.id] })).toBe('');
  });

  test('[TIM-23] what was imported without a source is not what people wrote, and who said it may stand before it', () => {
    const typed = said('typed', 0, ['', 'Anna noticed errors on checkout']);
    const row = { ...said('row', 0, ['', 'Anna: Anna noticed errors on checkout']), importRef: 'csv:1' };
    expect(pairs(typed, row)).toBe('typed+row');
    expect(pairs(typed, { ...row, importRef: null })).toBe('');
    expect(pairs(row, { ...row, id: asId('other'), importRef: 'csv:2' })).toBe('');
    const short = { ...said('short', 1, ['', 'Anna Berg: looking into it']), importRef: 'slack-paste:1' };
    expect(pairs(said('typed', 0, ['', 'Looking into it']), short)).toBe('typed+short');
    expect(pairs(said('typed', 0, ['', 'Disk full']), { ...short, text: 'Resolved: disk full' })).toBe('');
  });

  test('[TIM-23] each event is in at most one pair', () => {
    const third = said('status', 2, ['Statuspage', slack.text]);
    expect(pairs(slack, said('pd', 1, ['PagerDuty', slack.text]), third)).toBe('slack+pd');
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            minute: fc.nat(12),
            source: fc.constantFrom('', 'a', 'b'),
            text: fc.constantFrom('x y z', 'x y z w', 'q'),
          }),
        ),
        (told) => {
          const entries = told
            .toSorted((a, b) => a.minute - b.minute)
            .map(({ minute, source, text }, index) => said(`e${index}`, minute, [source, text]));
          const ids = findDuplicates(entries).flatMap(({ firstId, secondId }) => [firstId, secondId]);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});
