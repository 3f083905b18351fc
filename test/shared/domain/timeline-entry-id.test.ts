import { ID_PATTERN } from '@debrief/shared/domain/ids.ts';
import { compareEntries, timelineEntry, timelineEntryId } from '@debrief/shared/domain/timeline.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const start = Date.UTC(2026, 0, 1);

test('[TIM-33] events without a time, and of the same time, stand in the order in which they were added', () => {
  const made = fc.record({ now: fc.integer({ min: start, max: Date.UTC(2058, 0, 1) }), place: fc.nat(5_000) });
  fc.assert(
    fc.property(
      fc.uniqueArray(made, { selector: ({ now, place }) => `${now} ${place}` }),
      fc.infiniteStream(fc.uuid()),
      (all, random) => {
        const inOrder = all.toSorted((a, b) => a.now - b.now || a.place - b.place);
        const ids = inOrder.map((one) => timelineEntryId({ ...one, random: String(random.next().value) }));
        const shown = ids
          .map((id) => timelineEntry({ id }))
          .toReversed()
          .toSorted(compareEntries);
        expect(shown.map(({ id }) => id)).toEqual(ids);
        expect(ids.filter((id) => !ID_PATTERN.test(id))).toEqual([]);
      },
    ),
  );
});

test('[TIM-33] a new event stands behind those that an older version has added', () => {
  const older = timelineEntry({ id: '01234567-89ab-cdef-0123-456789abcdef' as never });
  const newer = timelineEntry({ id: timelineEntryId({ now: start, place: 0, random: 'a' }) });
  expect([newer, older].toSorted(compareEntries)).toEqual([older, newer]);
});
