/** How wide a text may become, in CSS pixels. */
export interface TextBox {
  readonly widthPx: number;
  readonly fontSizePx: number;
}

/** Width of a character in parts of the font size, a little wider than Inter so that what fits here fits on every screen. */
const CHARACTER_WIDTHS: readonly { readonly of: RegExp; readonly em: number }[] = [
  { of: /[\s.,:;'’|!ijlftrI()[\]/-]/u, em: 0.36 },
  { of: /[mwMW@%—…]/u, em: 0.9 },
  { of: /[\p{Lu}\d&#+=<>?$]/u, em: 0.68 },
  { of: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, em: 1.1 },
];
const OTHER_CHARACTERS_EM = 0.58;

/** An estimate that needs no font: the same on the server, in every browser and in tests. */
export function textWidthPx(text: string, fontSizePx: number): number {
  let em = 0;
  for (const character of text) em += CHARACTER_WIDTHS.find(({ of }) => of.test(character))?.em ?? OTHER_CHARACTERS_EM;
  return em * fontSizePx;
}

/** Breaks a text into lines that fit, at spaces where it can; at least one line, which may be empty. */
export function wrapText(text: string, box: TextBox): readonly string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/u).flatMap((paragraph) => wrapParagraph(paragraph.trim(), box));
}

function wrapParagraph(paragraph: string, box: TextBox): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer, box)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, box);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** A word wider than a line (an address, a stack trace) is cut between characters. */
function breakWord(word: string, box: TextBox): readonly string[] {
  if (fits(word, box)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character, box)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function fits(text: string, box: TextBox): boolean {
  return textWidthPx(text, box.fontSizePx) <= box.widthPx;
}
