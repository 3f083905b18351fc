import type { ImpactMetric } from '@debrief/shared/domain/impact.ts';
import { METRIC_KINDS, parseQuantity } from '@debrief/shared/domain/quantity.ts';

type Amount = Pick<ImpactMetric, 'amount' | 'unit' | 'estimate'>;

const NOTHING: Amount = { amount: null, unit: '', estimate: false };

/**
 * What a metric becomes when this is written into its number: only what stands there, for it shows the unit and `≈` of
 * what was there before. A currency alone stays until the field is cleared: no amount of money is without one.
 *
 * @returns undefined for what is not one number of this kind
 */
export function amountChange(text: string, { id, unit }: Pick<ImpactMetric, 'id' | 'unit'>): Amount | undefined {
  if (text.trim() === '') return NOTHING;
  const kind = METRIC_KINDS[id];
  const read = parseQuantity(text, kind);
  if (!read) return undefined;
  return { ...read, unit: read.unit || (kind === 'money' ? unit : '') };
}
