import { expect, test } from 'vitest';
import { moved } from '@debrief/client/features/schedule/moved.ts';
import { SHORT_MEETING } from '@debrief/shared/domain/stage.ts';

test('[SCH-6] a stage moves a place earlier or later, and not beyond the ends', () => {
  const ids = (id: 'timeline' | 'causes' | 'wrap-up', by: -1 | 1): readonly string[] =>
    moved(SHORT_MEETING, id, by).map((stage) => stage.id);
  expect(ids('causes', -1).slice(0, 3)).toEqual(['causes', 'timeline', 'group']);
  expect(ids('causes', 1).slice(0, 3)).toEqual(['timeline', 'group', 'causes']);
  expect(moved(SHORT_MEETING, 'timeline', -1)).toBe(SHORT_MEETING);
  expect(moved(SHORT_MEETING, 'wrap-up', 1)).toBe(SHORT_MEETING);
});
