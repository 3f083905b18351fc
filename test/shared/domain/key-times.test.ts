import { asId } from '@debrief/shared/domain/ids.ts';
import { knownKeyTime, timesOutOfOrder } from '@debrief/shared/domain/key-times.ts';
import { uniqueLabels } from '@debrief/shared/domain/labels.ts';
import { KEY_TIMES, NO_KEY_TIMES, type KeyTimes } from '@debrief/shared/domain/postmortem.ts';
import { timelineEntry, type Milestone } from '@debrief/shared/domain/timeline.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 18, 9, minutes)).toISOString();
const times = (known: Partial<KeyTimes>): KeyTimes => ({ ...NO_KEY_TIMES, ...known });

describe('the five times', () => {
  test('[REC-1] are in order when each known one is not before the known one before it', () => {
    expect(timesOutOfOrder(NO_KEY_TIMES)).toBeUndefined();
    expect(timesOutOfOrder(times({ started: at(0), detected: at(0), resolved: at(9) }))).toBeUndefined();
    expect(timesOutOfOrder(times({ started: at(5), detected: at(4) }))).toEqual(['started', 'detected']);
    expect(timesOutOfOrder(times({ detected: at(5), resolved: at(4) }))).toEqual(['detected', 'resolved']);
  });

  test('[REC-1] the pair that is named is a pair that is wrong, and sorted times are never refused', () => {
    const known = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
    fc.assert(
      fc.property(fc.tuple(known, known, known, known, known), (minutes) => {
        const given = Object.fromEntries(
          KEY_TIMES.map((key, index) => {
            const value = minutes[index] ?? null;
            return [key, value === null ? null : at(value)];
          }),
        );
        const all = times(given);
        const pair = timesOutOfOrder(all);
        const said = KEY_TIMES.flatMap((key) => all[key] ?? []);
        expect(pair === undefined).toBe(said.every((value, index) => index === 0 || (said[index - 1] ?? '') <= value));
        if (pair) expect(Date.parse(all[pair[0]] ?? '')).toBeGreaterThan(Date.parse(all[pair[1]] ?? ''));
      }),
    );
  });

  const milestones = (...events: readonly (readonly [Milestone | null, number | null])[]) =>
    events.map(([milestone, minutes], index) =>
      timelineEntry({ id: asId(`row-${index}`), milestone, at: minutes === null ? null : at(minutes) }),
    );

  test('[REC-2] a milestone of the timeline stands in for a time that the record has not', () => {
    const timeline = milestones(['detected', 7], [null, 1], ['detected', 5], ['started', null]);
    expect(knownKeyTime('detected', NO_KEY_TIMES, timeline)).toEqual({ at: at(5), from: 'timeline', differs: null });
    expect(knownKeyTime('started', NO_KEY_TIMES, timeline)).toEqual({ at: null, from: 'nowhere', differs: null });
  });

  test('[REC-3] where record and timeline say different times, the record counts and the other one is shown', () => {
    const record = times({ detected: at(6) });
    expect(knownKeyTime('detected', record, milestones(['detected', 5]))).toEqual({
      at: at(6),
      from: 'record',
      differs: at(5),
    });
    expect(knownKeyTime('detected', record, milestones(['detected', 6])).differs).toBeNull();
  });
});

test('[REC-4] services and tags are kept trimmed, each once, in their first spelling', () => {
  expect(uniqueLabels([' Checkout ', 'checkout', '', 'Order  queue', 'CHECKOUT', 'search'])).toEqual([
    'Checkout',
    'Order queue',
    'search',
  ]);
});
