import { impactQuestionsOf } from '#domain/incident-type.ts';
import type { Impact } from '#domain/impact.ts';
import type { IncidentType } from '#domain/postmortem.ts';
import { METRIC_TITLES } from './impact-words.ts';
import type { SummaryImpact } from './summary.ts';

/** What is known of the impact; tiles and rows in which nobody has written anything are left out. */
export function summaryImpact({ metrics, segments, measures }: Impact, type: IncidentType): SummaryImpact {
  const asked = new Map(impactQuestionsOf(type).map(({ metric, title }) => [metric, title]));
  return {
    metrics: metrics
      .filter(({ amount, words }) => amount !== null || words.trim() !== '')
      .map(({ id, amount, unit, words, estimate }) => ({
        id,
        title: asked.get(id) ?? METRIC_TITLES[id],
        amount,
        unit: unit.trim(),
        words: words.trim(),
        estimate,
      })),
    segments: segments
      .filter(({ name, users, percent, words }) => users !== null || percent !== null || says(name, words))
      .map(({ name, users, percent, words, estimate }) => ({ name, users, percent, words, estimate })),
    measures: measures
      .filter(({ name, baseline, during, after }) => says(name, baseline, during, after))
      .map(({ name, baseline, during, after }) => ({ name, baseline, during, after })),
  };
}

function says(...texts: readonly string[]): boolean {
  return texts.some((text) => text.trim() !== '');
}
