import { describe, expect, test } from 'vitest';
import { emptyCollection, withRows, type Collection } from '@debrief/client/stores/collection.ts';

interface Event {
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly alternatives: readonly { readonly source: string }[];
}

/** Counts how often it is asked. */
function countingCompare(): { readonly compare: (a: Event, b: Event) => number; readonly asked: () => number } {
  let count = 0;
  return {
    asked: () => count,
    compare: (a, b) => {
      count += 1;
      return a.at - b.at;
    },
  };
}

function event(at: number, change: Partial<Event> = {}): Event {
  return { id: `e${at}`, at, text: `event ${at}`, alternatives: [{ source: 'Slack' }], ...change };
}

function eventsUpTo(count: number): Collection<Event> {
  const rows = Array.from({ length: count }, (_, at) => event(at));
  return withRows(emptyCollection<Event>(), new Map(rows.map((row) => [row.id, row])), (a, b) => a.at - b.at);
}

describe('rows of a collection', () => {
  test('[ROWS-1] a letter in one of 2,000 rows leaves order, places and all other rows as they are', () => {
    const before = eventsUpTo(2_000);
    const { compare, asked } = countingCompare();
    const after = withRows(before, new Map([['e1000', event(1_000, { text: 'event 1000!' })]]), compare);
    expect(after.ids).toBe(before.ids);
    expect(after.places).toBe(before.places);
    expect(after.byId.get('e1000')?.text).toBe('event 1000!');
    expect(before.byId.get('e1000')?.text).toBe('event 1000');
    expect(after.rows.filter((row, place) => row !== before.rows[place]).map(({ id }) => id)).toEqual(['e1000']);
    expect(asked()).toBeLessThan(5);
  });

  test('[ROWS-2] a row that was read again and says the same is no change, lists within it included', () => {
    const before = eventsUpTo(3);
    expect(withRows(before, new Map([['e1', event(1)]]), (a, b) => a.at - b.at)).toBe(before);
    const after = withRows(before, new Map([['e1', event(1, { text: 'new' })]]), (a, b) => a.at - b.at);
    expect(after.byId.get('e1')?.alternatives).toBe(before.byId.get('e1')?.alternatives);
    const other = event(1, { alternatives: [{ source: 'PagerDuty' }] });
    expect(withRows(before, new Map([['e1', other]]), (a, b) => a.at - b.at).byId.get('e1')).toEqual(other);
  });

  test('[ROWS-3] a row that moves, comes or goes is found at its new place', () => {
    const compare = (a: Event, b: Event): number => a.at - b.at;
    const moved = withRows(eventsUpTo(4), new Map([['e0', event(0, { at: 2.5 })]]), compare);
    expect(moved.ids).toEqual(['e1', 'e2', 'e0', 'e3']);
    const changed = new Map<string, Event | undefined>([
      ['e2', undefined],
      ['e9', event(9)],
      ['unknown', undefined],
    ]);
    const next = withRows(moved, changed, compare);
    expect(next.ids).toEqual(['e1', 'e0', 'e3', 'e9']);
    expect([next.byId.has('e2'), next.byId.get('e2'), next.places.get('e9')]).toEqual([false, undefined, 3]);
  });
});
