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

function wrapParagraph(paragraph: string, { widthPx, fontSizePx }: TextBox): readonly string[] {
  const spacePx = textWidthPx(' ', fontSizePx);
  const lines: string[] = [];
  let line = '';
  let linePx = 0;
  for (const { text, px } of pieces(paragraph, { widthPx, fontSizePx })) {
    if (line !== '' && linePx + spacePx + px <= widthPx) {
      line += ` ${text}`;
      linePx += spacePx + px;
      continue;
    }
    if (line !== '') lines.push(line);
    line = text;
    linePx = px;
  }
  return [...lines, line];
}

interface Piece {
  readonly text: string;
  readonly px: number;
}

/** The words; one that is wider than a line (an address, a stack trace) in as many parts as it needs. */
function* pieces(paragraph: string, { widthPx, fontSizePx }: TextBox): Generator<Piece> {
  for (const word of paragraph.split(/\s+/u)) {
    let piece = { text: '', px: 0 };
    for (const character of word) {
      const px = textWidthPx(character, fontSizePx);
      if (piece.text !== '' && piece.px + px > widthPx) {
        yield piece;
        piece = { text: '', px: 0 };
      }
      piece = { text: piece.text + character, px: piece.px + px };
    }
    yield piece;
  }
}
