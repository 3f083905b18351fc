/** How much may come in a second, and how much at once after a rest. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** An allowance that refills with time. It may go into debt: what has arrived is not dropped, the next has to wait. */
export class TokenBucket {
  readonly #rate: Rate;
  #tokens: number;
  #filledAt: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledAt = now;
  }

  /** Takes tokens; returns for how many milliseconds the next has to wait. */
  spend(tokens: number, now: number): number {
    this.#refill(now);
    this.#tokens -= tokens;
    return this.waitMs(now);
  }

  /** Milliseconds until it is out of debt; 0 when it is not in debt. */
  waitMs(now: number): number {
    this.#refill(now);
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#rate.perSecond) * 1000);
  }

  #refill(now: number): void {
    const gained = (Math.max(0, now - this.#filledAt) / 1000) * this.#rate.perSecond;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + gained);
    this.#filledAt = now;
  }
}
