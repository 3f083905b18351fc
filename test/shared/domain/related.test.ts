import {
  mostSimilar,
  resemblances,
  resemblanceScore,
  sharesService,
  type Comparable,
} from '@debrief/shared/domain/related.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function incident(change: Partial<Comparable>): Comparable {
  return { title: '', severity: 2, incidentType: 'production-outage', services: [], tags: [], ...change };
}

describe('why two incidents look alike', () => {
  test('[RELT-1] the reasons say what they share', () => {
    const a = incident({ title: 'Checkout queues are full', services: ['Checkout', 'payments'], tags: ['config'] });
    const b = incident({ title: 'The queue was full again', services: ['checkout'], tags: ['Config', 'other'] });
    expect(resemblances(a, b)).toEqual([
      { kind: 'services', shared: ['Checkout'] },
      { kind: 'tags', shared: ['config'] },
      { kind: 'words', shared: ['queues', 'full'] },
      { kind: 'type', shared: [] },
      { kind: 'severity', shared: [] },
    ]);
  });

  test.each([
    ['Outage of production', 'Production outage'],
    ['Errors in 2024', 'An error in 2024'],
    ['Payments outage, 18 November', 'Checkout returned errors, 18 November'],
    ['Friday 18th May, 11pm: disk full', 'Mails lost on Fridays in May, 18th, 11pm'],
    ['', ''],
    ['故障', '恢复'],
  ])('[RELT-2] %j and %j share no word that tells incidents apart', (a, b) => {
    expect(resemblances(incident({ title: a }), incident({ title: b }))).toEqual([]);
  });

  test('[RELT-2] the same type and severity alone are no resemblance', () => {
    expect(resemblances(incident({}), incident({}))).toEqual([]);
  });

  test('[RELT-3] a service says more than tags and words, and the most alike comes first', () => {
    const now = incident({ title: 'Checkout queue full', services: ['checkout'], tags: ['queue'] });
    const candidates = [
      { id: 'word', ...incident({ title: 'Mail queue stuck', severity: 1 }) },
      { id: 'service', ...incident({ title: 'Slow answers', services: ['checkout'] }) },
      { id: 'none', ...incident({ title: 'Certificate ran out' }) },
      { id: 'both', ...incident({ title: 'Checkout queue full', services: ['checkout'] }) },
      { id: 'tag', ...incident({ tags: ['Queue'] }) },
    ];
    const ids = (limit: number): readonly string[] =>
      mostSimilar(now, candidates, limit).map(({ candidate }) => candidate.id);
    expect(ids(5)).toEqual(['both', 'service', 'tag', 'word']);
    expect(ids(1)).toEqual(['both']);
    expect(candidates.filter((other) => sharesService(now, other)).map(({ id }) => id)).toEqual(['service', 'both']);
  });

  test('[RELT-3] it is as much alike one way as the other', () => {
    const words = fc.constantFrom('Queue', 'queues', 'full', 'Checkout', 'the', 'disk');
    const some = fc.record({
      title: fc.array(words, { maxLength: 5 }).map((title) => title.join(' ')),
      severity: fc.constantFrom(1 as const, 2 as const),
      incidentType: fc.constantFrom('security' as const, 'process' as const),
      services: fc.uniqueArray(words, { maxLength: 3, selector: (word) => word.toLowerCase() }),
      tags: fc.uniqueArray(words, { maxLength: 3, selector: (word) => word.toLowerCase() }),
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(resemblanceScore(resemblances(a, b))).toBe(resemblanceScore(resemblances(b, a)));
      }),
    );
  });
});
