/** Line ends of all systems, and the two that only Unicode knows. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Spaces of every width but the plain one, the line feed excepted. */
const ODD_SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
/**
 * What nobody sees and a timeline must not carry: controls, marks that turn the direction of what follows, zero-width
 * spaces, byte order marks. The two joiners stay: emoji and several scripts are written with them.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
/** Most texts have none of the above: one look tells. */
const ORDINARY = /^[\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u061B\u061D-\u167F\u2010-\u2027\u2030-\u205E\u2070-\u2FFF]*$/u;

/**
 * The text with `\n` as its only line end, plain spaces and nothing invisible, each line's indentation kept. Lone halves
 * of surrogate pairs become U+FFFD.
 */
export function visibleText(raw: string): string {
  if (ORDINARY.test(raw)) return raw;
  return raw.toWellFormed().replaceAll(LINE_ENDS, '\n').replaceAll(ODD_SPACES, ' ').replaceAll(INVISIBLE, '');
}

/** {@link visibleText} as it stands in a timeline: no space at the lines' ends, at most one blank line in a row, trimmed. */
export function plainText(raw: string): string {
  const text = visibleText(raw).trim();
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n');
}

/** For names and headings: one line, single spaces, at most 200 characters. */
export function oneLine(raw: string): string {
  return clip(visibleText(raw).replaceAll(/\s+/gu, ' ').trim(), 200);
}

/** The beginning of a text that is too long, with `…` behind it; whole code points, so that no emoji is cut in two. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
    .trimEnd()}…`;
}
