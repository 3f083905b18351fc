import type { RichNode, TextMarks } from '#domain/rich-text.ts';
import { pictureWords, type ImageAddress } from './image-address.ts';
import { isSafeLink } from './safe-link.ts';

/** Characters that mean something anywhere in a line of Markdown, with GitHub's tables, strike-through and formulas. */
const SPECIAL = /[\\`*_{}[\]|~$&]/gu;
/** Control characters and line ends, also the ones that only some programs take for line ends. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What turns a line into a heading, a list, a rule or a quotation. */
const LINE_START = /^(?:[-+=#>:]|\d+(?=[.)]))/u;

/** Text on one line that means itself: markup of Markdown and of HTML is disarmed. */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(NOT_IN_A_LINE, ' ')
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replaceAll('<', '&lt;')
    .trim()
    .replace(LINE_START, escapeLineStart);
}

/** A number's point is what makes it a list: `1\.` */
function escapeLineStart(start: string): string {
  return /\d/u.test(start) ? `${start}\\` : `\\${start}`;
}

/** Long text as Markdown blocks, a blank line between them. */
export function richMarkdown(nodes: readonly RichNode[], images: ImageAddress): string {
  return blocks(nodes, images).join('\n\n');
}

function blocks(nodes: readonly RichNode[], images: ImageAddress): readonly string[] {
  const result: string[] = [];
  let inline: RichNode[] = [];
  const endParagraph = (): void => {
    const text = inlineMarkdown(inline);
    if (text !== '') result.push(text);
    inline = [];
  };
  for (const node of nodes) {
    const written = block(node, images);
    if (written === undefined) inline.push(node);
    else {
      endParagraph();
      if (written !== '') result.push(written);
    }
  }
  endParagraph();
  return result;
}

/** Undefined for what stands within a line. */
function block(node: RichNode, images: ImageAddress): string | undefined {
  switch (node.kind) {
    case 'text':
    case 'break':
      return undefined;
    case 'paragraph':
      return richMarkdown(node.content, images);
    case 'heading':
      // The document's own headings are of levels 1 and 2, and the editor's button writes level 2.
      return `${'#'.repeat(Math.max(3, node.level + 1))} ${inlineMarkdown(node.content).replaceAll('\\\n', ' ')}`;
    case 'bullet-list':
      return list(node.content, { mark: () => '- ', images });
    case 'ordered-list':
      return list(node.content, { mark: (index) => `${index + 1}. `, images });
    case 'list-item':
      return richMarkdown(node.content, images);
    case 'quote':
      return richMarkdown(node.content, images).replaceAll(/^/gmu, '> ');
    case 'code-block':
      return codeBlock(node.text);
    case 'rule':
      return '---';
    case 'image':
      return markdownPicture(node.alt, images(node.imageId));
    default:
      return node satisfies never;
  }
}

function list(
  items: readonly RichNode[],
  { mark, images }: { readonly mark: (index: number) => string; readonly images: ImageAddress },
): string {
  return items.map((item, index) => listItem(mark(index), richMarkdown([item], images))).join('\n');
}

/** A list's item; what follows its first line is indented, so that it stays in the item. */
export function listItem(mark: string, text: string): string {
  return `${mark}${text.replaceAll(/\n(?!\n|$)/gu, `\n${' '.repeat(mark.length)}`)}`;
}

/** A picture, or its words where it has no address. */
export function markdownPicture(alt: string, address: string | undefined): string {
  if (address === undefined) return `*${escapeMarkdown(pictureWords(alt))}*`;
  return `![${entitiesForEscapes(escapeMarkdown(alt))}](<${linkTarget(address)}>)`;
}

/** A fence that is longer than any in the text cannot be closed by it. */
function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
}

function inlineMarkdown(nodes: readonly RichNode[]): string {
  const written = nodes.map((node) => {
    if (node.kind === 'break') return '\n';
    return node.kind === 'text' ? marked(node.text, node.marks) : '';
  });
  return written
    .join('')
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(LINE_START, escapeLineStart))
    .join('\\\n');
}

/** Blanks go outside the marks: `** bold**` would be read as asterisks. */
function marked(text: string, marks: TextMarks): string {
  const core = text.trim();
  if (core === '') return ' ';
  const before = text.trimStart() === text ? '' : ' ';
  const after = text.trimEnd() === text ? '' : ' ';
  const { link } = marks;
  if (link === undefined || !isSafeLink(link))
    return `${before}${emphasized(escapeMarkdown(core), core, marks)}${after}`;
  const words = emphasized(entitiesForEscapes(escapeMarkdown(core)), core, marks);
  return `${before}${linked(words, link)}${after}`;
}

/** Plain words that lead somewhere; the words alone when the address is not to be trusted. */
export function markdownLink(words: string, link: string): string {
  return isSafeLink(link) ? linked(entitiesForEscapes(escapeMarkdown(words)), link) : escapeMarkdown(words);
}

function linked(written: string, link: string): string {
  return `[${written}](<${linkTarget(link)}>)`;
}

/** @param escaped - the words, unless they are code, which has its own way */
function emphasized(escaped: string, words: string, marks: TextMarks): string {
  const around = (mark: string, inner: string): string => `${mark}${inner}${mark}`;
  let written = marks.code === true ? codeSpan(words) : escaped;
  if (marks.strike === true) written = around('~~', written);
  if (marks.italic === true) written = around('*', written);
  if (marks.bold === true) written = around('**', written);
  return written;
}

/** Some readers take the backslashes out of a link's words and then read what is left as Markdown: entities stay. */
function entitiesForEscapes(escaped: string): string {
  return escaped.replaceAll(/\\([!-/:-@[-`{-~])/gu, (_, character: string) => `&#${character.charCodeAt(0)};`);
}

/** A blank inside keeps the text's own backticks from the fence; a reader takes it away again. */
function codeSpan(text: string): string {
  const code = text.toWellFormed().replaceAll(NOT_IN_A_LINE, ' ');
  const fence = '`'.repeat(longestRun(code) + 1);
  const blank = /^`|`$/u.test(code) ? ' ' : '';
  return `${fence}${blank}${code}${blank}${fence}`;
}

/** What would end the address, or be read as an escape or an entity in it, is percent-encoded. */
function linkTarget(link: string): string {
  return link.toWellFormed().replaceAll(/[\p{Cc}\s<>\\|`]/gu, (character) => encodeURIComponent(character));
}
