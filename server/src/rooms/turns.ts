/** Runs tasks one after the other, in the order in which they were given. A task that throws does not stop the next. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  /** True when nothing runs and nothing waits. */
  get isIdle(): boolean {
    return this.#count === 0;
  }

  /** @returns what the task returns; rejects with what it throws */
  take<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#count += 1;
    const turn = this.#last.then(task).finally(() => {
      this.#count -= 1;
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}
