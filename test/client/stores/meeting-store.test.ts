import { describe, expect, test } from 'vitest';
import { shareUnchanged } from '@debrief/client/stores/share-unchanged.ts';
import { afterGroupMoved } from '@debrief/client/stores/view-store.ts';

describe('the meeting as it was last told', () => {
  test('[MEET-1] parts that say the same keep their identity, so that nothing renders for a heartbeat', () => {
    const before = {
      people: [
        { id: 'a', ready: false },
        { id: 'b', ready: false },
      ],
      timer: { status: 'stopped' },
      serverNow: 1,
    };
    const same = shareUnchanged(before, structuredClone(before));
    expect(same).toBe(before);
    const next = shareUnchanged(before, {
      ...structuredClone(before),
      people: [
        { id: 'a', ready: false },
        { id: 'b', ready: true },
      ],
    });
    expect(next.people[0]).toBe(before.people[0]);
    expect(next.people[1]).toEqual({ id: 'b', ready: true });
    expect(next.timer).toBe(before.timer);
  });

  test('[MEET-1] a field that is gone is gone', () => {
    expect(shareUnchanged({ a: 1, refusal: { code: 'locked' } }, { a: 1 })).toEqual({ a: 1 });
  });
});

describe('what a person looks at when the group moves', () => {
  const move = { from: 'timeline', to: 'vote' } as const;

  test('[VIEW-1] who follows is taken along, who is typing stays and is told', () => {
    expect(afterGroupMoved({ mode: 'following' }, { ...move, typing: false })).toEqual({ mode: 'following' });
    expect(afterGroupMoved({ mode: 'following' }, { ...move, typing: true })).toEqual({
      mode: 'held',
      stage: 'timeline',
    });
  });

  test('[VIEW-2] who looks elsewhere is left alone, until the group comes there', () => {
    expect(afterGroupMoved({ mode: 'looking', stage: 'causes' }, { ...move, typing: false })).toEqual({
      mode: 'looking',
      stage: 'causes',
    });
    expect(afterGroupMoved({ mode: 'looking', stage: 'vote' }, { ...move, typing: false })).toEqual({
      mode: 'following',
    });
  });
});
