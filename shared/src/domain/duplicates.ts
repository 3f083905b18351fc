import type { TimelineEntryId } from './ids.ts';
import type { TimelineEntry } from './timeline.ts';

/** Two events that look like one that two sources have told. */
export interface DuplicatePair {
  /** The earlier one. */
  readonly firstId: TimelineEntryId;
  readonly secondId: TimelineEntryId;
}

/** Clocks and people differ by so much about one and the same moment. */
const NEAR_MS = 5 * 60_000;
/** Of the words of both texts, the share that both have (Dice's coefficient). */
const SIMILAR = 0.7;
/** Fewer words than that are the same only when they are all the same. */
const ENOUGH_WORDS = 3;

interface Sketch {
  readonly atMs: number;
  readonly source: string;
  readonly words: ReadonlySet<string>;
  /** `retry 3` and `retry 4` are two events, however alike they read. */
  readonly numbers: string;
}

/** Words are cut once per event: an event keeps its identity until it changes, and most never do. */
const sketches = new WeakMap<TimelineEntry, Sketch>();

/**
 * Finds events of different sources that say nearly the same within five minutes of each other. What somebody has kept
 * apart is not found again. Each event is in at most one pair, the nearest in time.
 *
 * @param entries - by time; those without one are left out
 */
export function findDuplicates(entries: readonly TimelineEntry[]): readonly DuplicatePair[] {
  const timed = entries.filter(({ at, text }) => at !== null && text.trim() !== '');
  const taken = new Set<TimelineEntryId>();
  return timed.flatMap((first, index) => {
    if (taken.has(first.id)) return [];
    const second = nextAlike(timed, index, taken);
    if (!second) return [];
    taken.add(first.id).add(second.id);
    return [{ firstId: first.id, secondId: second.id }];
  });
}

/** The words of a text, lower case, without signs. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function nextAlike(
  timed: readonly TimelineEntry[],
  index: number,
  taken: ReadonlySet<TimelineEntryId>,
): TimelineEntry | undefined {
  const first = timed[index];
  if (!first) return undefined;
  const { atMs } = sketchOf(first);
  for (let next = index + 1; next < timed.length; next += 1) {
    const second = timed[next];
    if (!second || sketchOf(second).atMs - atMs > NEAR_MS) return undefined;
    if (!taken.has(second.id) && areAlike(first, second)) return second;
  }
  return undefined;
}

function areAlike(first: TimelineEntry, second: TimelineEntry): boolean {
  const [a, b] = [sketchOf(first), sketchOf(second)];
  if (a.source === b.source || a.numbers !== b.numbers) return false;
  if (first.apartFrom.includes(second.id) || second.apartFrom.includes(first.id)) return false;
  const [fewer, more] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  const wanted = fewer.size < ENOUGH_WORDS ? 1 : SIMILAR;
  // Even if every word of the shorter is in the longer: most pairs end here.
  if ((2 * fewer.size) / (fewer.size + more.size) < wanted) return false;
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return (2 * shared) / (fewer.size + more.size) >= wanted;
}

function sketchOf(entry: TimelineEntry): Sketch {
  const known = sketches.get(entry);
  if (known) return known;
  const words = wordsOf(entry.text);
  const sketch = {
    atMs: Date.parse(entry.at ?? ''),
    source: entry.source.trim().toLowerCase(),
    words: new Set(words),
    numbers: words.filter((word) => /\p{N}/u.test(word)).join(' '),
  };
  sketches.set(entry, sketch);
  return sketch;
}
