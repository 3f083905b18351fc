/** JSON is UTF-8 or UTF-16 by its own rules: other bytes in it are damage. */
const JSON_BEGINS = /^\s*[[{]/u;
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const NO_TEXT = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/u;

/** A text, and whether its encoding had to be guessed. */
export interface DecodedText {
  readonly content: string;
  readonly isGuessed: boolean;
}

/** UTF-8, or UTF-16 that says so by its byte order mark, as text without that mark; undefined when it is anything else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return decode(bytes, unicodeOf(bytes));
}

/**
 * {@link decodeText}, and beside it a table or a copied text in Windows-1252, which older programs export; undefined for
 * JSON in it, and for what is no text.
 */
export function guessText(bytes: Uint8Array): DecodedText | undefined {
  const unicode = decodeText(bytes);
  if (unicode !== undefined) return { content: unicode, isGuessed: false };
  const content = unicodeOf(bytes) === 'utf-8' ? decode(bytes, 'windows-1252') : undefined;
  if (content === undefined || NO_TEXT.test(content) || JSON_BEGINS.test(content)) return undefined;
  return { content, isGuessed: true };
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';

function unicodeOf([first, second]: Uint8Array): Unicode {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, encoding: Unicode | 'windows-1252'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
