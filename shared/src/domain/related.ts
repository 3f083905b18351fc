import { wordsOf } from './duplicates.ts';
import type { PostmortemRecord } from './postmortem.ts';

/** What incidents are compared by. */
export type Comparable = Pick<PostmortemRecord, 'title' | 'severity' | 'incidentType' | 'services' | 'tags'>;

/** One reason why two incidents look alike. */
export interface Resemblance {
  readonly kind: 'services' | 'tags' | 'words' | 'type' | 'severity';
  /** What they share, in the spelling of the first; empty for type and severity. */
  readonly shared: readonly string[];
}

/** Points for what is shared, and how many count: ten shared words say no more than three. */
const WEIGHTS: Readonly<Record<Resemblance['kind'], { readonly each: number; readonly most: number }>> = {
  services: { each: 4, most: 2 },
  tags: { each: 2, most: 2 },
  words: { each: 1.5, most: 3 },
  type: { each: 0.5, most: 1 },
  severity: { each: 0.5, most: 1 },
};

/** Why two incidents look alike, the strongest reason first; empty when only type or severity are the same. */
export function resemblances(a: Comparable, b: Comparable): readonly Resemblance[] {
  const telling: readonly Resemblance[] = [
    { kind: 'services', shared: sharedLabels(a.services, b.services) },
    { kind: 'tags', shared: sharedLabels(a.tags, b.tags) },
    { kind: 'words', shared: sharedWords(a.title, b.title) },
  ];
  const found = telling.filter(({ shared }) => shared.length > 0);
  if (found.length === 0) return [];
  return [
    ...found,
    ...(a.incidentType === b.incidentType ? [{ kind: 'type', shared: [] } as const] : []),
    ...(a.severity === b.severity ? [{ kind: 'severity', shared: [] } as const] : []),
  ];
}

/** How much alike they are; 0 for not at all. */
export function resemblanceScore(reasons: readonly Resemblance[]): number {
  return reasons.reduce((sum, { kind, shared }) => {
    const { each, most } = WEIGHTS[kind];
    return sum + each * Math.min(Math.max(shared.length, 1), most);
  }, 0);
}

/** A record with the reasons why it is shown. */
export interface Similar<Candidate> {
  readonly candidate: Candidate;
  readonly because: readonly Resemblance[];
}

/** The most alike first, equally alike ones in the order in which they came. */
export function mostSimilar<Candidate extends Comparable>(
  incident: Comparable,
  candidates: readonly Candidate[],
  limit: number,
): readonly Similar<Candidate>[] {
  return candidates
    .map((candidate) => ({ candidate, because: resemblances(incident, candidate) }))
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => resemblanceScore(b.because) - resemblanceScore(a.because))
    .slice(0, limit);
}

/** Whether they touched the same service. */
export function sharesService(a: Pick<Comparable, 'services'>, b: Pick<Comparable, 'services'>): boolean {
  return sharedLabels(a.services, b.services).length > 0;
}

function sharedLabels(a: readonly string[], b: readonly string[]): readonly string[] {
  const others = new Set(b.map((label) => label.toLowerCase()));
  return a.filter((label) => others.has(label.toLowerCase()));
}

function sharedWords(a: string, b: string): readonly string[] {
  const others = tellingWords(b);
  return [...tellingWords(a)].filter(([stem]) => others.has(stem)).map(([, word]) => word);
}

/** The words of a title that tell incidents apart, by the form in which they are compared. */
function tellingWords(title: string): ReadonlyMap<string, string> {
  const words = wordsOf(title.normalize('NFKC'));
  const telling = words.filter((word) => word.length > 2 && !ONLY_NUMBER.test(word) && !STOP_WORDS.has(stemOf(word)));
  return new Map(telling.map((word) => [stemOf(word), word]));
}

/** Enough for titles: "queues" and "queue" are one word. */
function stemOf(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  return word.replace(/(?:(?<=(?:s|x|z|ch|sh))es|s)$/u, '');
}

/** That two incidents were in November, or on a Friday night, says nothing about either. */
const DATE_WORDS = `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  mon tue tues wed thu thur fri sat sun day today yesterday week weekend month year hour minute morning noon
  afternoon evening night midnight utc gmt cet cest
  januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag`;
/** `18`, `18th`, `9am`: a part of a date or a time, as long as nothing else says what it counts. */
const ONLY_NUMBER = /^\d+(?:st|nd|rd|th|am|pm|h)?$/u;

/** What stands in every second title. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `about after all and are because been before but can could did does down error failed failing fail failure for from had has
  have how incident into issue its major minor more most new not off one other our out outage over partial postmortem problem
  production review some than that the their then there these they this took under unavailable unable until was were what when
  where which while who with without
  der die das und ist war mit von für aus bei nicht ausfall störung ${DATE_WORDS}`
    .split(/\s+/u)
    .map(stemOf),
);
