import type { TimelineEntryId } from './ids.ts';
import { MILESTONES, PHASES, type TimelineEntry } from './timeline.ts';

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
  /** Without the name in front of a text that says who spoke; the same as {@link Sketch.words} when there is none. */
  readonly spoken: ReadonlySet<string>;
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
  // Never both without the name: what two people did is two events.
  return haveAlike(a.words, b.words) || haveAlike(a.spoken, b.words) || haveAlike(a.words, b.spoken);
}

function haveAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  const wanted = fewer.size < ENOUGH_WORDS ? 1 : SIMILAR;
  // Even if every word of the shorter is in the longer: most pairs end here.
  if ((2 * fewer.size) / (fewer.size + more.size) < wanted) return false;
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return (2 * shared) / (fewer.size + more.size) >= wanted;
}

/** `Anna Berg: `; up to four words that are written like names. */
const NAME_IN_FRONT = /^\s*(\p{Lu}[\p{L}\p{M}’'.-]*)(?: \p{Lu}[\p{L}\p{M}’'.-]*){0,3}: (?=\S)/u;
/** What tools put in front of a text in the same way. */
const NO_NAMES: ReadonlySet<string> = new Set<string>([
  ...PHASES,
  ...MILESTONES,
  ...'triggered acknowledged firing alert alerts update status reopened escalated closed monitoring'.split(' '),
  ...'identified investigating warning critical error'.split(' '),
]);

function withoutName(text: string): string {
  const [front = '', first = ''] = NAME_IN_FRONT.exec(text) ?? [];
  return NO_NAMES.has(first.toLowerCase()) ? text : text.slice(front.length);
}

/** Who told it; of what was imported without a source, the format in which it came, so that it is not what people wrote. */
function sourceOf({ source, importRef }: TimelineEntry): string {
  const said = source.trim().toLowerCase();
  return said === '' && importRef !== null ? importRef.slice(0, importRef.indexOf(':')) : said;
}

function sketchOf(entry: TimelineEntry): Sketch {
  const known = sketches.get(entry);
  if (known) return known;
  const words = wordsOf(entry.text);
  const sketch = {
    atMs: Date.parse(entry.at ?? ''),
    source: sourceOf(entry),
    words: new Set(words),
    spoken: new Set(wordsOf(withoutName(entry.text))),
    numbers: words.filter((word) => /\p{N}/u.test(word)).join(' '),
  };
  sketches.set(entry, sketch);
  return sketch;
}
