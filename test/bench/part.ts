import type { Row } from './verdicts.ts';

/** What a part has measured, whole, and the lines that it adds to the table. */
export interface Part {
  readonly figures: unknown;
  readonly rows: readonly Row[];
}

/** A figure as the details have it. */
export function one(value: number): string {
  return value.toFixed(2);
}
