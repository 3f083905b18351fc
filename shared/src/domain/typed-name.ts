import { plainName } from './invitees.ts';
import { MAX_NAME_LENGTH } from './postmortem.ts';

/**
 * What nobody sees in a name and what turns the direction of the words around it; the two joiners, the selectors of
 * looks and the letters of flags are judged by what stands beside them.
 */
const UNSEEN =
  /(?!\u200C|\u200D|[\uFE0E\uFE0F]|[\u{E0020}-\u{E007F}])[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFF9-\uFFFB]/gu;
const KEPT = [
  // Persian, Hindi and others are written with joiners.
  /(?<=[\p{L}\p{M}])(?:\u200C|\u200D)(?=[\p{L}\p{M}])/u,
  // Families, hearts in colours, keycaps and the flags of countries within countries.
  /(?<=\p{Emoji}|\p{M}|\uFE0F)\u200D(?=\p{Emoji})/u,
  /(?<=[\p{Emoji}\p{L}])[\uFE0E\uFE0F]/u,
  /(?<=\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0020}-\u{E007F}]/u,
].map(({ source }) => source);
const LONE = new RegExp(`(${KEPT.join('|')})|[\\u200C\\u200D\\uFE0E\\uFE0F\\u{E0020}-\\u{E007F}]`, 'gu');
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** A name or a title as it is kept and shown: one line, without characters that nobody sees, none at its ends. */
export function typedName(text: string): string {
  return text
    .replaceAll(BREAKS, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(LONE, (_, kept: string | undefined) => kept ?? '')
    .trim();
}

/** The name, or "Ann Okafor (2)" when somebody is called so already. */
export function distinctName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(plainName));
  for (let count = 2, next = name; ; count += 1) {
    if (!known.has(plainName(next))) return next;
    const mark = ` (${count})`;
    next = `${name
      .slice(0, MAX_NAME_LENGTH - mark.length)
      .toWellFormed()
      .replace(/\uFFFD$/u, '')
      .trimEnd()}${mark}`;
  }
}
