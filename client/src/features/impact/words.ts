import type { ImpactMetricId } from '@debrief/shared/domain/impact.ts';
import type { QuantityKind } from '@debrief/shared/domain/quantity.ts';

/** What the impact says. */
export const words = {
  needsNumber: 'Needs a number',
  estimate: 'estimate',
  isEstimate: (title: string) => `${title} is an estimate`,
  amountOf: (title: string) => `${title}, the number`,
  wordsOf: (title: string) => `${title}, in words`,
  wordsPlaceholder: 'In words',
  estimated: (amount: string) => `≈ ${amount}`,
  ask: 'Another number',
  placeholder: {
    count: 'e.g. 12k',
    percent: 'e.g. 3 %',
    minutes: 'e.g. 2 h 10 min',
    money: 'e.g. 12k EUR',
    days: 'e.g. 3 d',
    hours: 'e.g. 40 h',
  } satisfies Record<QuantityKind, string>,
  unreadable: {
    count: 'Not one number yet. Write it like 12k, 1,200 or ~500; what goes beyond it belongs below, in words.',
    percent: 'A percentage from 0 to 100, like 3 % or 0.5.',
    minutes: 'A length of time, like 2 h 10 min, 2:10 or 130 min.',
    money: 'An amount with its currency, like 12k EUR or $1.2M.',
    days: 'A number of days, like 3 or 1.5 d.',
    hours: 'A number of hours, like 40 or 2.5 h.',
  } satisfies Record<QuantityKind, string>,
  noCurrency: 'In which currency? Add it, e.g. EUR.',
  duration: 'Duration',
  durationFrom:
    'From start to resolution, computed from the key times. How long customers noticed it is asked for apart.',
  durationMissing: {
    started: 'Nobody has said when it started.',
    resolved: 'Nobody has said when it was resolved.',
    both: 'Say when it started and when it was resolved, in the record or as milestones of the timeline.',
  },
  unknown: 'Not known yet',
  segments: 'Who was affected',
  segmentsHint: 'One row per region, plan or customer group, where it differed.',
  segmentColumns: { name: 'Part of the users', users: 'Users', percent: 'Share', words: 'In words' },
  segmentPlaceholders: { name: 'e.g. EU customers', users: '12k', percent: '40 %', words: 'What they noticed' },
  addSegment: 'Add a part of the users',
  measures: 'Before, during, after',
  measuresHint: 'What a graph would show. Rows can be pasted from a spreadsheet.',
  measureColumns: { name: 'Measure', baseline: 'Before', during: 'During', after: 'After' },
  measurePlaceholders: { name: 'e.g. Error rate', baseline: '0.1 %', during: '38 %', after: '0.1 %' },
  addMeasure: 'Add a measure',
  cell: (column: string, row: string) => `${column} of ${row}`,
  unnamedRow: (index: number) => `row ${index + 1}`,
  removeRow: (name: string) => `Remove “${name}”`,
  removed: (name: string) => (name === '' ? 'Row removed.' : `“${name}” removed.`),
  estimateColumn: 'Estimate',
  removeColumn: 'Remove',
} as const;

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
