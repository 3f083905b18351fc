/** Seeds that have found something, each with its cause. */
export const REGRESSIONS: readonly number[] = [
  // A log with a hole (the store failed between two writes) must not be folded into a snapshot.
  648, 1384, 3582,
];
