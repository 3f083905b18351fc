import type { ImpactMetricId } from '#domain/impact.ts';
import { formatQuantity, METRIC_KINDS } from '#domain/quantity.ts';
import type { SummaryImpact, SummaryMetric, SummarySegment } from './summary.ts';

/** What a metric is called where the incident type does not ask for it. */
export const METRIC_TITLES: Readonly<Record<ImpactMetricId, string>> = {
  users: 'Users affected',
  'users-percent': 'Share of users',
  'visible-minutes': 'Visible to customers',
  revenue: 'Revenue lost',
  credits: 'Credits owed',
  'sla-percent': 'Availability',
  tickets: 'Support tickets',
  'data-loss': 'Data lost',
  'records-exposed': 'Records exposed',
  'delay-days': 'Delay',
  'rework-hours': 'Work done twice',
  reputation: 'Trust',
};

/** What is counted when nobody has said it: one, and several. */
const COUNTED: Partial<Readonly<Record<ImpactMetricId, readonly [string, string]>>> = {
  users: ['user', 'users'],
  tickets: ['ticket', 'tickets'],
  'records-exposed': ['record', 'records'],
};

/** `≈ 1,200 users (estimate)`; empty while there are only words. */
export function metricWords({ id, amount, unit, estimate }: Omit<SummaryMetric, 'title' | 'words'>): string {
  if (amount === null) return '';
  const [one = '', several = ''] = COUNTED[id] ?? [];
  const counted = unit === '' ? (amount === 1 ? one : several) : unit;
  return estimated(formatQuantity({ amount, unit: counted }, METRIC_KINDS[id]), estimate);
}

function estimated(amount: string, estimate: boolean): string {
  return estimate ? `≈ ${amount} (estimate)` : amount;
}

/** The cells of a segment's row: name, users, share, words. */
export function segmentWords({ name, users, percent, words, estimate }: SummarySegment): readonly string[] {
  const numbers = [
    users === null ? '' : formatQuantity({ amount: users, unit: '' }, 'count'),
    percent === null ? '' : formatQuantity({ amount: percent, unit: '' }, 'percent'),
  ];
  return [name, ...numbers.map((number) => (number === '' ? '–' : estimated(number, estimate))), words];
}

/** Headings of the table of the users' parts. */
export const SEGMENT_COLUMNS = ['Part of the users', 'Users', 'Share', 'In words'] as const;
/** Headings of the table before, during, after. */
export const MEASURE_COLUMNS = ['Measure', 'Before', 'During', 'After'] as const;

/** Whether there is anything to show. */
export function hasImpact({ metrics, segments, measures }: SummaryImpact): boolean {
  return metrics.length + segments.length + measures.length > 0;
}
