import { createAnnouncer } from '@debrief/client/ui/announcer.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[LIVE-1] what is no longer true is taken back, said or still waiting', () => {
  const announcer = createAnnouncer();
  const isBack = announcer.say('The connection is lost.', 'assertive');
  expect(announcer.getSnapshot().assertive).toBe('The connection is lost.');
  isBack();
  expect(announcer.getSnapshot().assertive).toBe('');
  announcer.say('Ann is here.');
  announcer.say('Chen is here.')();
  vi.runAllTimers();
  expect(announcer.getSnapshot().polite).toBe('Ann is here.');
});

test('[LIVE-1] taking back leaves alone what was said since', () => {
  const announcer = createAnnouncer();
  const isBack = announcer.say('The connection is lost.', 'assertive');
  announcer.say('The time is over.', 'assertive');
  isBack();
  expect(announcer.getSnapshot().assertive).toBe('The time is over.');
});
