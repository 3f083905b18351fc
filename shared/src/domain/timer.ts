/**
 * The stage timer. Times are milliseconds since the Unix epoch by the server's clock.
 * It never acts: when it is over, people decide.
 */
export type Timer =
  | { readonly status: 'stopped' }
  | { readonly status: 'running'; readonly endsAt: number; readonly totalMs: number }
  | { readonly status: 'paused'; readonly leftMs: number; readonly totalMs: number };

export const STOPPED_TIMER: Timer = { status: 'stopped' };
const minuteMs = 60_000;

/** A fresh timer of so many minutes from now. */
export function startTimer(minutes: number, now: number): Timer {
  return { status: 'running', endsAt: now + minutes * minuteMs, totalMs: minutes * minuteMs };
}

/** More time: a timer that is already over counts from now on; a stopped one starts. */
export function addTime(timer: Timer, minutes: number, now: number): Timer {
  const extraMs = minutes * minuteMs;
  switch (timer.status) {
    case 'stopped':
      return startTimer(minutes, now);
    case 'paused':
      return { ...timer, leftMs: Math.max(timer.leftMs, 0) + extraMs, totalMs: timer.totalMs + extraMs };
    case 'running':
      return { ...timer, endsAt: Math.max(timer.endsAt, now) + extraMs, totalMs: timer.totalMs + extraMs };
    default:
      return timer satisfies never;
  }
}

/** Keeps what is left; does nothing unless it runs. */
export function pauseTimer(timer: Timer, now: number): Timer {
  if (timer.status !== 'running') return timer;
  return { status: 'paused', leftMs: timer.endsAt - now, totalMs: timer.totalMs };
}

/** Goes on with what was left; does nothing unless it is paused. */
export function resumeTimer(timer: Timer, now: number): Timer {
  if (timer.status !== 'paused') return timer;
  return { status: 'running', endsAt: now + timer.leftMs, totalMs: timer.totalMs };
}

/** Milliseconds left, negative when over; undefined when stopped. */
export function timeLeftMs(timer: Timer, now: number): number | undefined {
  switch (timer.status) {
    case 'stopped':
      return undefined;
    case 'paused':
      return timer.leftMs;
    case 'running':
      return timer.endsAt - now;
    default:
      return timer satisfies never;
  }
}
