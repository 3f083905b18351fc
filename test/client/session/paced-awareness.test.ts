import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { PacedAwareness } from '@debrief/client/session/paced-awareness.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('presence', () => {
  test('[PRES-1] goes out at once when it was quiet, and then at most ten times a second', () => {
    const awareness = new PacedAwareness(new Y.Doc());
    const sent: unknown[] = [];
    awareness.on('update', () => sent.push(awareness.getLocalState()?.['cursor']));
    awareness.setLocalStateField('cursor', 0);
    vi.advanceTimersByTime(0);
    expect(sent).toEqual([0]);
    for (let step = 1; step <= 100; step += 1) {
      awareness.setLocalStateField('cursor', step);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(100);
    expect(sent.length).toBeLessThanOrEqual(12);
    expect(sent.at(-1)).toBe(100);
    awareness.destroy();
  });

  test('[PRES-2] what did not change is not sent again', () => {
    const awareness = new PacedAwareness(new Y.Doc());
    let sent = 0;
    awareness.on('update', () => {
      sent += 1;
    });
    awareness.setLocalStateField('selection', ['a']);
    vi.advanceTimersByTime(200);
    awareness.setLocalStateField('selection', ['a']);
    vi.advanceTimersByTime(200);
    expect(sent).toBe(1);
    awareness.destroy();
  });
});
