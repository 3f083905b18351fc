/** One way in which a text may name somebody. */
export interface NamePattern {
  readonly kind: 'full' | 'single';
  /** The name as it stands in the expression's words, single blanks. */
  readonly text: string;
  /** It has to stand as a word of its own: its script puts blanks between words. */
  readonly bounded: boolean;
  /** Source of a regular expression for the flag `u`: several words in any letter case, one word only as it is. */
  readonly source: string;
}

/** Scripts that put no blanks between words: a name may stand anywhere in them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The ways to write a name: `Ann Okafor`, `Okafor, Ann`, `A. Okafor`, and each of its words alone. */
export function namesOf(name: string): readonly NamePattern[] {
  const words = wordsOf(name);
  const [first, last] = [words.at(0) ?? '', words.at(-1) ?? ''];
  if (words.length === 0) return [];
  // Who types a name in small letters is written with a capital by others: "will" in small letters is a word.
  if (words.length === 1) return [patternOf('full', first.charAt(0).toUpperCase() + first.slice(1))];
  const initial = Array.from(first).at(0) ?? '';
  return [
    patternOf('full', words.join(' ')),
    patternOf('full', `${first} ${last}`),
    patternOf('full', `${last}, ${first}`),
    patternOf('full', `${initial}. ${last}`),
    ...words.map((word) => patternOf('single', word)),
  ];
}

/** The ways to mention somebody, without blanks and points, in small letters: `annokafor`, `aokafor`, `ann`. */
export function mentionsOf(name: string): readonly string[] {
  const words = wordsOf(name).map((word) =>
    word
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  );
  const [first, last] = [words.at(0) ?? '', words.at(-1) ?? ''];
  const initial = Array.from(first).at(0) ?? '';
  const handles =
    words.length > 1 ? [words.join(''), first + last, last + first, initial + last, first, last] : [first];
  return [...new Set(handles)].filter((handle) => Array.from(handle).length >= MIN_HANDLE);
}

const MIN_HANDLE = 2;

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .split(/[\s,]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function patternOf(kind: NamePattern['kind'], text: string): NamePattern {
  const words = text.split(' ');
  const write = words.length > 1 ? inAnyCase : literally;
  const forms = [...new Set([text, text.normalize('NFD')])];
  const source = forms
    .map((form) =>
      form
        .split(' ')
        .map(write)
        .join(String.raw`\s+`),
    )
    .join('|');
  return { kind, text, bounded: !UNSPACED.test(text), source };
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/**
 * The source of an expression that matches the text in small and capital letters. Not by the flag `i`: with it the
 * classes of letters take a third of a second to prepare.
 */
export function inAnyCase(text: string): string {
  return Array.from(text)
    .map((character) => {
      const forms = new Set([character, character.toLowerCase(), character.toUpperCase()]);
      return forms.size === 1 ? literally(character) : `(?:${[...forms].map(literally).join('|')})`;
    })
    .join('');
}
