import {
  addTime,
  pauseTimer,
  resumeTimer,
  startTimer,
  STOPPED_TIMER,
  timeLeftMs,
} from '@debrief/shared/domain/timer.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const minuteMs = 60_000;
const now = 1_800_000_000_000;

test('[TMR-1] a timer ends after its minutes', () => {
  const timer = startTimer(5, now);
  expect(timeLeftMs(timer, now)).toBe(5 * minuteMs);
  expect(timeLeftMs(timer, now + 6 * minuteMs)).toBe(-minuteMs);
});

test('[TMR-1] a stopped timer has no time', () => {
  expect(timeLeftMs(STOPPED_TIMER, now)).toBeUndefined();
});

test('[TMR-2] a pause keeps what was left, however long it takes', () => {
  fc.assert(
    fc.property(fc.nat(10 * minuteMs), fc.nat(100 * minuteMs), (runMs, pauseMs) => {
      const paused = pauseTimer(startTimer(5, now), now + runMs);
      const resumed = resumeTimer(paused, now + runMs + pauseMs);
      expect(timeLeftMs(paused, now + runMs + pauseMs)).toBe(5 * minuteMs - runMs);
      expect(timeLeftMs(resumed, now + runMs + pauseMs)).toBe(5 * minuteMs - runMs);
    }),
  );
});

test('[TMR-3] more time is added to what is left', () => {
  expect(addTime(startTimer(5, now), 1, now + minuteMs)).toEqual({
    status: 'running',
    endsAt: now + 6 * minuteMs,
    totalMs: 6 * minuteMs,
  });
  expect(addTime({ status: 'paused', leftMs: minuteMs, totalMs: 5 * minuteMs }, 1, now)).toEqual({
    status: 'paused',
    leftMs: 2 * minuteMs,
    totalMs: 6 * minuteMs,
  });
});

test('[TMR-3] more time for a timer that is over counts from now', () => {
  const late = now + 9 * minuteMs;
  expect(timeLeftMs(addTime(startTimer(5, now), 1, late), late)).toBe(minuteMs);
  expect(timeLeftMs(addTime(pauseTimer(startTimer(5, now), late), 1, late), late)).toBe(minuteMs);
});

test('[TMR-3] more time for a stopped timer starts it', () => {
  expect(addTime(STOPPED_TIMER, 2, now)).toEqual(startTimer(2, now));
});

test('[TMR-4] what cannot be paused or resumed stays as it is', () => {
  const running = startTimer(5, now);
  const paused = pauseTimer(running, now);
  expect(pauseTimer(paused, now)).toBe(paused);
  expect(pauseTimer(STOPPED_TIMER, now)).toBe(STOPPED_TIMER);
  expect(resumeTimer(running, now)).toBe(running);
  expect(resumeTimer(STOPPED_TIMER, now)).toBe(STOPPED_TIMER);
});
