import { MILESTONES, type Milestone } from '#domain/timeline.ts';
import type { IngestedEntry } from './ingest.ts';

/** What a setback undoes; the others happen once only. */
const UNDONE_BY_SETBACK: readonly Milestone[] = ['mitigated', 'resolved'];

/**
 * An incident passes each milestone once, a status page may say so three times: the first event that says it keeps it.
 * Mitigated and resolved are said anew after a setback (an event of an earlier milestone); then the later one counts.
 *
 * @param entries - of one incident, earliest first
 */
export function settleMilestones(entries: readonly IngestedEntry[]): readonly IngestedEntry[] {
  const holders = new Map<Milestone, number>();
  const undone = new Set<Milestone>();
  for (const [index, { milestone }] of entries.entries()) {
    if (milestone === null) continue;
    const isAnew = undone.delete(milestone);
    if (isAnew || !holders.has(milestone)) holders.set(milestone, index);
    for (const later of UNDONE_BY_SETBACK) {
      if (MILESTONES.indexOf(milestone) < MILESTONES.indexOf(later)) undone.add(later);
    }
  }
  return entries.map((entry, index) =>
    entry.milestone === null || holders.get(entry.milestone) === index ? entry : { ...entry, milestone: null },
  );
}
