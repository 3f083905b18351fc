import { expect, test } from 'vitest';
import {
  dotsLeft,
  NO_OVERLAY,
  shownDots,
  withAnswer,
  withClick,
  withEvent,
} from '@debrief/client/features/voting/vote-overlay.ts';
import { asId, type ThemeId } from '@debrief/shared/domain/ids.ts';

const queue = asId<ThemeId>('queue');
const config = asId<ThemeId>('config');

test('[VOTE-12] a click shows at once and stays until the server says the same', () => {
  const clicked = withClick(NO_OVERLAY, {}, { themeId: queue, by: 1 });
  expect(shownDots({}, clicked)).toEqual({ queue: 1 });
  const answered = withAnswer(clicked, queue, true);
  expect(shownDots({}, answered)).toEqual({ queue: 1 });
  expect(withEvent(answered, { queue: 1 })).toEqual(NO_OVERLAY);
});

test('[VOTE-12] an event that comes before the answer does not count a dot twice', () => {
  const clicked = withClick(NO_OVERLAY, {}, { themeId: queue, by: 1 });
  expect(shownDots({ queue: 1 }, withEvent(clicked, { queue: 1 }))).toEqual({ queue: 1 });
});

test('[VOTE-12] fast clicks add up', () => {
  const once = withClick(NO_OVERLAY, { queue: 1 }, { themeId: queue, by: 1 });
  const twice = withClick(once, { queue: 1 }, { themeId: queue, by: 1 });
  const back = withClick(twice, { queue: 1 }, { themeId: queue, by: -1 });
  expect(shownDots({ queue: 1 }, twice)).toEqual({ queue: 3 });
  expect(shownDots({ queue: 1 }, back)).toEqual({ queue: 2 });
  expect(shownDots({ queue: 2 }, withEvent(withAnswer(twice, queue, true), { queue: 2 }))).toEqual({ queue: 3 });
});

test('[VOTE-12] a refusal rolls its theme back, and only its own', () => {
  const both = withClick(withClick(NO_OVERLAY, {}, { themeId: queue, by: 1 }), {}, { themeId: config, by: 1 });
  expect(shownDots({}, withAnswer(both, queue, false))).toEqual({ config: 1 });
});

test('[VOTE-12] an event after the last answer is the truth, even when it says something else', () => {
  const answered = withAnswer(withClick(NO_OVERLAY, {}, { themeId: queue, by: 1 }), queue, true);
  expect(shownDots({}, withEvent(answered, {}))).toEqual({});
});

test('[VOTE-12] dots left never fall below zero', () => {
  expect(dotsLeft({ queue: 2, config: 1 }, 5)).toBe(2);
  expect(dotsLeft({ queue: 6 }, 5)).toBe(0);
});
