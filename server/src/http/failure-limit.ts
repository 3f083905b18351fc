import { ProblemError } from './problem.ts';

/** Failed attempts with a token that one address has per minute. */
const MAX_FAILURES = 10;
const windowMs = 60_000;
/** Addresses to remember at once; beyond it the oldest windows are forgotten, which only ever helps the guesser a little. */
const maxAddresses = 10_000;

/** Stops guessing: counts failures only, because a whole company may join from one address. */
export class FailureLimit {
  readonly #failures = new Map<string, { count: number; readonly endsAt: number }>();

  /** @throws {ProblemError} 429 when the address has failed too often within the minute */
  check(address: string, now: number): void {
    const failed = this.#failures.get(address);
    if (!failed || now >= failed.endsAt || failed.count < MAX_FAILURES) return;
    throw new ProblemError(429, {
      code: 'too-many-requests',
      detail: 'Too many attempts that failed. Wait a minute and try again.',
      retryAfterSeconds: Math.ceil((failed.endsAt - now) / 1000),
    });
  }

  /** Notes one more failure. */
  count(address: string, now: number): void {
    const failed = this.#failures.get(address);
    if (failed && now < failed.endsAt) {
      failed.count += 1;
      return;
    }
    this.#failures.delete(address);
    const oldest = this.#failures.keys().next();
    if (this.#failures.size >= maxAddresses && !oldest.done) this.#failures.delete(oldest.value);
    this.#failures.set(address, { count: 1, endsAt: now + windowMs });
  }
}
