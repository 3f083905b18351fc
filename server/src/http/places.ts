/** A few may work at once, a few more may wait; whoever comes then is sent away. */
export class Places {
  readonly #atOnce: number;
  readonly #mayWait: number;
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  constructor({ atOnce, mayWait }: { readonly atOnce: number; readonly mayWait: number }) {
    this.#atOnce = atOnce;
    this.#mayWait = mayWait;
  }

  /** Runs the work when a place is free; undefined, at once, when too many wait already. */
  async run<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result } | undefined> {
    if (this.#working >= this.#atOnce) {
      if (this.#waiting.length >= this.#mayWait) return undefined;
      // Who leaves hands the place over: the number of those who work stays as it is.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#working += 1;
    }
    try {
      return { result: await work() };
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }
}
