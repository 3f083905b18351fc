/** A replacement in a text: at `index`, `removed` characters go and `inserted` comes. UTF-16 code units. */
export interface TextEdit {
  readonly index: number;
  readonly removed: number;
  readonly inserted: string;
}

/** One step of a Y.Text event. */
export interface DeltaStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/**
 * The one replacement that leads from one text to the other. Where several would do (a second "a" typed into
 * "aa"), the caret decides, so that the insertion is where it was typed.
 *
 * @param caret - where the caret stands in `after`
 * @returns undefined when both are the same
 */
export function textEdit(before: string, after: string, caret: number): TextEdit | undefined {
  if (before === after) return undefined;
  const longest = Math.min(before.length, after.length);
  // What is behind the caret was not typed; what is in front of it may have been.
  const behindCaret = Math.min(longest, Math.max(0, after.length - caret));
  let end = 0;
  while (end < behindCaret && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  let start = 0;
  while (start < longest - end && before[start] === after[start]) start += 1;
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return wholeCharacters(before, after, { start, end });
}

/** Grows the replaced part so that it does not cut an emoji (a surrogate pair) in two. */
function wholeCharacters(
  before: string,
  after: string,
  edges: { readonly start: number; readonly end: number },
): TextEdit {
  let { start, end } = edges;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1;
  return { index: start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * Where a caret belongs after somebody else's edit: pushed by what is inserted before it, pulled by what is
 * removed before it. What is inserted exactly at the caret stays behind it.
 */
export function shiftIndex(index: number, delta: readonly DeltaStep[]): number {
  let at = 0;
  let shifted = index;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (typeof step.insert === 'string') {
      if (at < shifted) shifted += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined && at < shifted) shifted = Math.max(at, shifted - step.delete);
  }
  return shifted;
}
