import { createPreferencesStore, type Preferences } from '@debrief/client/stores/preferences-store.ts';
import { settled, type Settled } from '@debrief/client/stores/settled.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

describe('what follows after a pause', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const pace = { quietMs: 400, atMostMs: 1_000 };
  function following(): {
    readonly set: (change: Partial<Preferences>) => void;
    readonly part: Settled<string>;
    readonly told: () => readonly string[];
    readonly stop: () => void;
  } {
    const store = createPreferencesStore({ getItem: () => null, setItem: () => undefined });
    const part = settled(store, ({ name }) => name, pace);
    const told: string[] = [];
    const stop = part.subscribe(() => told.push(part.get()));
    return { set: (change) => store.setState(change), part, told: () => told, stop };
  }

  test('[ROWS-4] is told once, after the last change, and not for what it does not show', () => {
    const { set, part, told } = following();
    for (const name of ['a', 'al', 'ale']) {
      set({ name });
      vi.advanceTimersByTime(300);
    }
    expect([part.get(), told()]).toEqual(['', []]);
    vi.advanceTimersByTime(100);
    expect(told()).toEqual(['ale']);
    set({ jobTitle: 'SRE' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('[ROWS-4] is told at last when the changes never pause', () => {
    const { set, told } = following();
    for (let count = 1; count <= 9; count += 1) {
      set({ name: 'x'.repeat(count) });
      vi.advanceTimersByTime(125);
    }
    expect(told()).toEqual(['x'.repeat(8)]);
  });

  test('[ROWS-4] what was taken back is nothing to tell, and who has stopped is not told', () => {
    const { set, told, stop } = following();
    set({ name: 'a' });
    set({ name: '' });
    vi.advanceTimersByTime(500);
    set({ name: 'b' });
    stop();
    vi.advanceTimersByTime(5_000);
    expect(told()).toEqual([]);
  });
});
