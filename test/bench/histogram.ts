const stepMs = 0.05;
const steps = 100_000;

/** Counts of latencies in steps of 0.05 ms up to 5 s, where everything slower is counted too. */
export class Histogram {
  #counts = new Uint32Array(steps);
  #total = 0;

  /** How many were recorded. */
  get total(): number {
    return this.#total;
  }

  record(latencyMs: number): void {
    const step = Math.min(Math.max(Math.floor(latencyMs / stepMs), 0), steps - 1);
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
    this.#total += 1;
  }

  /** @returns milliseconds; 0 when nothing was recorded */
  quantile(share: number): number {
    const wanted = Math.ceil(this.#total * share);
    let seen = 0;
    for (let step = 0; step < steps; step += 1) {
      seen += this.#counts[step] ?? 0;
      if (seen >= wanted && seen > 0) return (step + 1) * stepMs;
    }
    return 0;
  }
}

/** The middle one, so that one disturbed repetition does not move the figure. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
