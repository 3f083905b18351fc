/** A part of the time, milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Closer than this nothing is to be seen that was not before. */
const LEAST_MS = 60_000;

/** The span around the same middle (or another one), larger or smaller by the factor, within the whole. */
export function zoomed(span: Span, whole: Span, { factor, middle = (span.from + span.to) / 2 }: Zoom): Span {
  const length = Math.min(Math.max((span.to - span.from) * factor, LEAST_MS), whole.to - whole.from);
  const share = (middle - span.from) / (span.to - span.from);
  return within({ from: middle - length * share, to: middle + length * (1 - share) }, whole);
}

export interface Zoom {
  /** Below 1: closer. */
  readonly factor: number;
  /** What stays where it is, milliseconds since the epoch. */
  readonly middle?: number;
}

/** The span moved by a part of its own length, within the whole. */
export function moved(span: Span, whole: Span, share: number): Span {
  const by = (span.to - span.from) * share;
  return within({ from: span.from + by, to: span.to + by }, whole);
}

/** True when there is nothing outside of it. */
export function isWhole(span: Span, whole: Span): boolean {
  return span.from <= whole.from && span.to >= whole.to;
}

function within({ from, to }: Span, whole: Span): Span {
  const length = Math.min(to - from, whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}
