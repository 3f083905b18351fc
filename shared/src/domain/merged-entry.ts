import { wordsOf } from './duplicates.ts';
import type { TimelineEntryId } from './ids.ts';
import type { TimeAlternative, TimelineEntry } from './timeline.ts';

/** What becomes of two events that are the same one. */
export interface Merge {
  readonly keptId: TimelineEntryId;
  readonly goneId: TimelineEntryId;
  /** What is set of the kept one; its text stays, it is the longer. */
  readonly change: Pick<TimelineEntry, 'endAt' | 'milestone' | 'isKey' | 'source' | 'url'>;
  /** Other times of the same event, the other one's own included. */
  readonly alternatives: readonly Omit<TimeAlternative, 'id'>[];
  /** What only the other one said: its words, its evidence; empty when it said nothing else. */
  readonly alsoSaid: readonly string[];
}

/** Two events as one: the longer text is kept, and nothing of the other is lost. */
export function mergeOf(a: TimelineEntry, b: TimelineEntry): Merge {
  const [kept, gone] = b.text.length > a.text.length ? [b, a] : [a, b];
  return {
    keptId: kept.id,
    goneId: gone.id,
    change: {
      endAt: endOf(kept, later(kept.endAt, gone.endAt)),
      milestone: kept.milestone ?? gone.milestone,
      isKey: kept.isKey || gone.isKey,
      source: bothSources(kept.source, gone.source),
      url: kept.url ?? gone.url,
    },
    alternatives: otherTimes(kept, gone),
    alsoSaid: [
      ...(saysMore(gone.text, kept.text) ? [gone.text.trim()] : []),
      ...(kept.url !== null && gone.url !== null && gone.url !== kept.url ? [gone.url] : []),
    ],
  };
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The other one may have been over before this one began. */
function endOf({ at }: TimelineEntry, endAt: string | null): string | null {
  return at !== null && endAt !== null && endAt < at ? null : endAt;
}

function bothSources(kept: string, gone: string): string {
  const named = kept.split(', ').map((name) => name.toLowerCase());
  const added = gone.split(', ').filter((name) => name !== '' && !named.includes(name.toLowerCase()));
  return [kept, ...added].filter((name) => name !== '').join(', ');
}

function otherTimes(kept: TimelineEntry, gone: TimelineEntry): readonly Omit<TimeAlternative, 'id'>[] {
  const own = gone.at === null ? [] : [{ at: gone.at, source: gone.source }];
  const known = new Set([kept.at, ...kept.alternatives.map(({ at }) => at)]);
  const others = [...own, ...gone.alternatives.map(({ at, source }) => ({ at, source }))];
  return others.filter(({ at }) => !known.has(at));
}

function saysMore(gone: string, kept: string): boolean {
  const known = new Set(wordsOf(kept));
  return wordsOf(gone).some((word) => !known.has(word));
}
