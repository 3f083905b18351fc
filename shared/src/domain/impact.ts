/**
 * What the incident cost, in numbers. Which of them are asked for depends on the incident type; any may be left out.
 * `visible-minutes` is how long customers noticed it, which is not how long it took.
 */
export const IMPACT_METRICS = [
  'users',
  'users-percent',
  'visible-minutes',
  'revenue',
  'credits',
  'sla-percent',
  'tickets',
  'data-loss',
  'records-exposed',
  'delay-days',
  'rework-hours',
  'reputation',
] as const;
export type ImpactMetricId = (typeof IMPACT_METRICS)[number];

/** One tile. With words but without an amount it "needs a number". */
export interface ImpactMetric {
  readonly id: ImpactMetricId;
  readonly amount: number | null;
  /** What the amount counts, e.g. `USD`, `rows`; empty: the unit that the metric itself has. */
  readonly unit: string;
  readonly words: string;
  /** Somebody's guess, not a measurement. */
  readonly estimate: boolean;
}

/** The impact on a part of the users, e.g. one region or plan. */
export interface ImpactSegment {
  readonly id: string;
  readonly name: string;
  readonly users: number | null;
  /** Of this segment's users, 0 to 100. */
  readonly percent: number | null;
  readonly words: string;
  readonly estimate: boolean;
  readonly order: string;
}

/** One row of the table before, during, after; cells are texts such as `99.95 %` or `120 ms`. */
export interface ImpactMeasure {
  readonly id: string;
  readonly name: string;
  readonly baseline: string;
  readonly during: string;
  readonly after: string;
  readonly order: string;
}

/** All that is known about the impact; metrics that nobody has touched are not in it. */
export interface Impact {
  readonly metrics: readonly ImpactMetric[];
  readonly segments: readonly ImpactSegment[];
  readonly measures: readonly ImpactMeasure[];
}

/** True for a metric that was given only words. How it changed trust has none that would say it. */
export function needsNumber({ id, amount, words }: ImpactMetric): boolean {
  return amount === null && words.trim() !== '' && id !== 'reputation';
}

/** In the order in which they are asked for. */
export function compareMetrics(a: ImpactMetric, b: ImpactMetric): number {
  return IMPACT_METRICS.indexOf(a.id) - IMPACT_METRICS.indexOf(b.id);
}
